"""Taking contents out of the store whose every file was erased."""

from collections.abc import Iterator
from datetime import time, timedelta
from typing import Final

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.files.models import File, Unsent
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily

NO_KEY: Final = b""
# Long enough for the same content, on its way in again, to be on record before it is looked for there.
ON_ITS_WAY_FOR: Final = timedelta(hours=1)


@job(_("Remove the contents of erased files"), comes=Daily(time(3, 40)), outside=True)
def remove_erased() -> None:
    """Remove each content that no file has any more; what came in within the hour waits for the night."""
    for sha256 in _erased():
        the_store().remove(sha256, before=now() - ON_ITS_WAY_FOR)


def _erased() -> Iterator[str]:
    living = File.objects.filter(sha256=OuterRef("sha256")).exclude(digest_key=NO_KEY)
    unsent = Unsent.objects.filter(sha256=OuterRef("sha256"))
    erased = File.objects.filter(digest_key=NO_KEY).exclude(Exists(living)).exclude(Exists(unsent))
    return erased.values_list("sha256", flat=True).distinct().iterator()
