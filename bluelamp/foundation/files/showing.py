"""Copies of pictures that are safe to show: made in a limited child process, kept until someone throws them away."""

import sys
from subprocess import TimeoutExpired
from threading import BoundedSemaphore
from typing import IO, Final

import structlog
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.apart import run_apart
from bluelamp.foundation.files.checked import checked
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.spool import spooled

log = structlog.get_logger(__name__)
RECIPE: Final = "1"  # goes up when a copy is made otherwise, so that old copies are not taken for new ones
CHILD: Final = (sys.executable, "-I", "-m", "bluelamp.foundation.files.picture")
PATIENCE_SECONDS: Final = 20
PNG: Final = b"\x89PNG\r\n\x1a\n"
JPEG: Final = b"\xff\xd8\xff"
_children = BoundedSemaphore(2)  # each may take hundreds of megabytes


class DoesNotOpen(Exception):
    """A picture could not be opened within the limits."""

    def __str__(self) -> str:
        return str(_("This picture could not be opened safely. The original is kept."))


def copy_of(file: File) -> bytes:
    """Return the copy of a picture that may be shown; make it where there is none yet.

    Raises `DoesNotOpen`, and `Damaged` where the original is not as it was.
    """
    copy = the_store().copy_for_showing(_key(file.sha256))
    if copy is not None:
        return copy
    with spooled() as original:
        for chunk in checked(file):
            original.write(chunk)
        return make_copy(original, file.sha256)


def make_copy(original: IO[bytes], sha256: str) -> bytes:
    """Make the copy of an original in an open file, keep it and return it; raise `DoesNotOpen`."""
    copy = _made_by_a_child(original)
    the_store().keep_copy_for_showing(_key(sha256), copy)
    return copy


def content_type(copy: bytes) -> str:
    """Return what a copy is: a PNG or a JPEG."""
    return "image/png" if copy.startswith(PNG) else "image/jpeg"


def _made_by_a_child(original: IO[bytes]) -> bytes:
    with spooled() as copy, _children:
        try:
            code = run_apart(CHILD, given=original, made=copy, seconds=PATIENCE_SECONDS)
        except (TimeoutExpired, OSError) as error:
            log.warning("the program for pictures did not end", error=type(error).__name__)
            raise DoesNotOpen from error
        made = copy.read()
    if code or not made.startswith((PNG, JPEG)):
        raise DoesNotOpen
    return made


def _key(sha256: str) -> str:
    return f"{sha256}-{RECIPE}"
