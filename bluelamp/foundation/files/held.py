"""Which contents are held back: a scanner has not looked at them yet, could not look at all of them, or found harm."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.files.clamd import is_configured
from bluelamp.foundation.files.models import File, Scan
from bluelamp.foundation.files.removal import NO_KEY
from bluelamp.foundation.files.verdicts import Verdict


class Held(StrEnum):
    """Why a file is held back."""

    WAITS = "waits"
    HARMFUL = "harmful"
    TOO_LARGE = "too_large"


SENTENCES: Final = {
    Held.WAITS: _("This file is not checked yet, so nobody can open it. Nothing of it is lost. Try again later."),
    Held.HARMFUL: _("This file may harm a computer, so it cannot be opened here. It is kept as it came."),
    Held.TOO_LARGE: _("This file is too large to be checked, so it cannot be opened here. It is kept as it came."),
}


class HeldBack(Exception):
    """A file is held back, for `why`."""

    def __init__(self, why: Held) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        return str(SENTENCES[self.why])


def why_held(file: File) -> Held | None:
    """Say why a file is held back, None where it is not."""
    return held_among([file]).get(file.sha256)


def held_among(files: Iterable[File]) -> dict[str, Held]:
    """Return why those of some files are held back that are, by SHA-256; nothing is asked where there are none.

    What harms stays held where there is no scanner any more. Where one is set, so does all that it did not call clean.
    """
    contents = {file.sha256 for file in files}
    if not contents:
        return {}
    verdicts = dict(Scan.objects.filter(sha256__in=contents).values_list("sha256", "verdict"))
    whys = {sha256: _why(verdicts.get(sha256, ""), is_scanned=is_configured()) for sha256 in contents}
    return {sha256: why for sha256, why in whys.items() if why}


def how_many_wait() -> int:
    """Return how many contents wait for the scanner; 0 where there is none."""
    return unscanned().values("sha256").distinct().count() if is_configured() else 0


def unscanned() -> QuerySet[File]:
    """Return the files that no scanner has looked at, but for those that were erased."""
    looked_at = Scan.objects.filter(sha256=OuterRef("sha256"))
    return File.objects.exclude(digest_key=NO_KEY).exclude(Exists(looked_at))


def _why(verdict: str, *, is_scanned: bool) -> Held | None:
    if verdict == Verdict.HARMFUL:
        return Held.HARMFUL
    if not is_scanned or verdict == Verdict.CLEAN:
        return None
    return Held.TOO_LARGE if verdict == Verdict.TOO_LARGE else Held.WAITS
