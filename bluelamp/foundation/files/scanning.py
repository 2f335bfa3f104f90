"""Looking for harm in what came in: one content after the other, until none waits or the scanner is away."""

import time
from datetime import time as time_of_day
from datetime import timedelta
from typing import Final

import structlog
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.files.actions import keep_verdict
from bluelamp.foundation.files.checked import Damaged, checked
from bluelamp.foundation.files.clamd import ScannerAway, is_configured, is_there, scan
from bluelamp.foundation.files.held import unscanned
from bluelamp.foundation.files.models import File, Scan
from bluelamp.foundation.files.verdicts import Said, Verdict
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily, Every

log = structlog.get_logger(__name__)
SCANNER: Final = Actor.system("files.scan")
AT_ONCE: Final = 200
SPELL_SECONDS: Final = 60.0  # then others' turn; what is left waits for the next time
ASIDE_SECONDS: Final = 3600.0
_aside: dict[str, float] = {}  # contents that the scanner died of, and until when nothing else waits for them


@job(_("Look for harm in files that came in"), comes=Every(timedelta(seconds=30)), tries=1, outside=True)
def scan_waiting() -> None:
    """Have everything scanned that was not yet. What cannot be asked about now is asked about next time."""
    if not is_configured():
        return
    until = time.monotonic() + SPELL_SECONDS
    for file in unscanned().exclude(sha256__in=_still_aside()).order_by("id")[:AT_ONCE]:
        if time.monotonic() > until or not _scanned(file):
            return


@job(_("Look again at files that were too large to be checked"), comes=Daily(time_of_day(4, 10)), outside=True)
def scan_too_large() -> None:
    """Look again at what was too large, where it no longer is for our own limit."""
    if is_configured():
        Scan.objects.filter(verdict=Verdict.TOO_LARGE, size__lte=settings.CLAMAV_LARGEST).delete()


def _still_aside() -> list[str]:
    """Return the contents that others do not wait for."""
    for sha256 in [sha256 for sha256, until in _aside.items() if until < time.monotonic()]:
        del _aside[sha256]
    return list(_aside)


def _scanned(file: File) -> bool:
    """Have one file scanned; return whether the scanner is there for the next."""
    try:
        said = Said(Verdict.TOO_LARGE) if file.size > settings.CLAMAV_LARGEST else scan(checked(file))
    except ScannerAway as error:
        log.warning("the virus scanner gave no answer; the file waits", file=str(file.pk), error=str(error))
        if not is_there():
            return False
        _aside[file.sha256] = time.monotonic() + ASIDE_SECONDS
        return True
    except Damaged:
        return True  # named in the log; it waits until someone puts it back
    keep_verdict(by=SCANNER, file=file, said=said)
    return True
