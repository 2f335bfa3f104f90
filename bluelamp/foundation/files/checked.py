"""Reading a kept file so that nobody takes a changed one for what was sent."""

import hashlib
from collections.abc import Iterator

import structlog
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.store import NotStored

log = structlog.get_logger(__name__)


class Damaged(Exception):
    """A kept file is gone, or is not what was kept."""

    def __str__(self) -> str:
        return str(
            _("This file is not as it was when we kept it, so it is not given out. Tell your administrator now.")
        )


def checked(file: File) -> Iterator[bytes]:
    """Yield a file's content; keep its last piece back until all of it was found to be what was kept.

    Raises `Damaged` instead of that piece, so that a changed file is never whole. It is logged as an error.
    """
    digest, size, last = hashlib.sha256(), 0, b""
    try:
        for piece in the_store().chunks(file.sha256):
            if last:
                yield last
            digest.update(piece)
            size += len(piece)
            last = piece
    except NotStored as error:
        log.error("a kept file is missing", file=str(file.pk))
        raise Damaged from error
    if (digest.hexdigest(), size) != (file.sha256, file.size):
        log.error("a kept file is damaged", file=str(file.pk))
        raise Damaged
    yield last


def check(file: File) -> None:
    """Read a file whole; raise `Damaged` where it is not what was kept."""
    for _piece in checked(file):
        pass
