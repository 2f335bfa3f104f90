"""Which contents are locked: neither shown nor given out, whoever asks, in whatever file they came."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.files.models import File, Lock


class Locked(Exception):
    """A file is locked, and whoever asked may not have it all the same."""

    def __str__(self) -> str:
        return str(_("This file cannot be opened here."))


def is_locked(sha256: str) -> bool:
    """Say whether a content is locked."""
    return Lock.objects.filter(sha256=sha256).exists()


def locked_among(files: Iterable[File]) -> frozenset[str]:
    """Return the SHA-256 of those of some files that are locked; nothing is asked where there are none."""
    contents = {file.sha256 for file in files}
    if not contents:
        return frozenset()
    return frozenset(Lock.objects.filter(sha256__in=contents).values_list("sha256", flat=True))
