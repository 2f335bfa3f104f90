"""Copies of pictures that are safe to show: made in a limited child process, kept until someone throws them away."""

import subprocess
import sys
from threading import BoundedSemaphore
from typing import IO, Final

import structlog
from django.utils.translation import gettext_lazy as _

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
    original.flush()
    original.seek(0)
    with spooled() as copy, _children:
        try:
            done = subprocess.run(  # noqa: S603 our own program, and no words of anyone's
                CHILD,
                stdin=original.fileno(),
                stdout=copy.fileno(),
                stderr=subprocess.DEVNULL,
                cwd="/",
                env={},
                timeout=PATIENCE_SECONDS,
                check=False,
                start_new_session=True,
            )
        except (subprocess.TimeoutExpired, OSError) as error:
            log.warning("the program for pictures did not end", error=type(error).__name__)
            raise DoesNotOpen from error
        copy.seek(0)
        made = copy.read()
    if done.returncode or not made.startswith((PNG, JPEG)):
        raise DoesNotOpen
    return made


def _key(sha256: str) -> str:
    return f"{sha256}-{RECIPE}"
