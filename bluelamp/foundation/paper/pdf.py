"""A page as a PDF, made in a limited child process."""

import subprocess
import sys
import tempfile
from threading import BoundedSemaphore
from typing import IO, Final

import structlog
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.paper.rules import NOT_SET_UP

log = structlog.get_logger(__name__)
CHILD: Final = (sys.executable, "-I", "-m", "bluelamp.foundation.paper.printer")
PATIENCE_SECONDS: Final = 30
WAIT_SECONDS: Final = 10
PDF: Final = b"%PDF-"
_children = BoundedSemaphore(1)  # each takes a processor for itself, and pages need the rest


class NoPaper(Exception):
    """There is no PDF of a page."""

    def __str__(self) -> str:
        return str(_("The PDF could not be made. Print the page from your browser instead."))


class NotSetUp(NoPaper):
    """This machine lacks what a PDF is made with."""

    def __str__(self) -> str:
        return str(_("No PDF can be made here yet. Tell your administrator, and print the page from your browser."))


class OthersPrint(NoPaper):
    """Others have PDFs made at this moment."""

    def __str__(self) -> str:
        return str(_("Others are making PDFs just now. Wait half a minute and try again."))


class TooLong(NoPaper):
    """A page takes longer than anyone waits."""

    def __str__(self) -> str:
        return str(_("This is too long for one PDF. Print the page from your browser instead, a part at a time."))


def pdf_of(html: str) -> bytes:
    """Return a whole page, in which what people typed is escaped, as a PDF. Raises `NoPaper`."""
    if not _children.acquire(timeout=WAIT_SECONDS):
        raise OthersPrint
    try:
        return _made_by_a_child(html)
    finally:
        _children.release()


def _made_by_a_child(html: str) -> bytes:
    with tempfile.TemporaryFile() as page, tempfile.TemporaryFile() as paper:
        page.write(html.encode())
        page.seek(0)
        code = _run(page, paper)
        paper.seek(0)
        made = paper.read()
    if code == NOT_SET_UP:
        log.error("no PDF can be made: the libraries of the system are missing", cure="docs/do/administer/install.md")
        raise NotSetUp
    if code or not made.startswith(PDF):
        raise NoPaper
    return made


def _run(page: IO[bytes], paper: IO[bytes]) -> int:
    try:
        done = subprocess.run(  # noqa: S603 our own program, and no words of anyone's
            CHILD,
            stdin=page.fileno(),
            stdout=paper.fileno(),
            stderr=subprocess.DEVNULL,
            cwd="/",
            env={},
            timeout=PATIENCE_SECONDS,
            check=False,
            start_new_session=True,
        )
    except subprocess.TimeoutExpired as error:
        raise TooLong from error
    if done.returncode < 0:  # a limit ended it
        raise TooLong
    return done.returncode
