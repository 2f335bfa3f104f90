"""Background work of files: the nightly check, and tidying."""

from datetime import time, timedelta
from typing import Final

import structlog
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.reconcile import reconcile
from bluelamp.foundation.files.uploads import forget_old_uploads
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily, Every

log = structlog.get_logger(__name__)
UNFINISHED_FOR: Final = timedelta(days=1)


class FilesNotAsKept(Exception):
    """The nightly check found files that are missing, changed or unknown; each is in the log."""


@job(_("Read every kept file and compare it with its record"), comes=Daily(time(2, 30)), tries=1)
def check_files() -> None:
    """Compare all files, log what is wrong, and raise `FilesNotAsKept` so that the job is shown as failed."""
    found = 0
    for finding in reconcile():
        log.error("a kept file is not as it should be", fault=finding.fault, name=finding.name)
        found += 1
    if found:
        raise FilesNotAsKept(found)


@job(_("Forget files that a crash left half written"), comes=Daily(time(3, 20)), outside=True)
def forget_unfinished() -> None:
    """Remove what has been half written for a day: it was never acknowledged."""
    the_store().forget_unfinished(before=now() - UNFINISHED_FOR)


@job(_("Forget files that came in part and nobody went on with"), comes=Every(timedelta(hours=1)), outside=True)
def tidy_uploads() -> None:
    """Forget what nobody went on with for a day."""
    forget_old_uploads()
