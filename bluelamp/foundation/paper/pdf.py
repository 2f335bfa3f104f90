"""A page as a PDF, made in a limited child process."""

import sys
from subprocess import TimeoutExpired
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import Final

import structlog
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.apart import run_apart
from bluelamp.foundation.paper.rules import NOT_SET_UP

log = structlog.get_logger(__name__)
CHILD: Final = (sys.executable, "-I", "-m", "bluelamp.foundation.paper.printer")
PATIENCE_SECONDS: Final = 30
WAIT_SECONDS: Final = 1  # each who waits keeps one of the few threads that all pages share
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
    with TemporaryFile() as page, TemporaryFile() as paper:
        page.write(html.encode())
        try:
            code = run_apart(CHILD, given=page, made=paper, seconds=PATIENCE_SECONDS)
        except TimeoutExpired as error:
            raise TooLong from error
        made = paper.read()
    if code == NOT_SET_UP:
        log.error("no PDF can be made: the libraries of the system are missing", cure="docs/do/administer/install.md")
        raise NotSetUp
    if code < 0:  # a limit ended it
        raise TooLong
    if code or not made.startswith(PDF):
        raise NoPaper
    return made
