"""A page becomes a PDF in a program of its own, which fetches nothing and ends."""

import re
import sys
import zlib
from threading import BoundedSemaphore

import pytest

from bluelamp.foundation.paper import pdf
from bluelamp.foundation.paper.pdf import NoPaper, NotSetUp, OthersPrint, TooLong, pdf_of
from bluelamp.foundation.paper.rules import NOT_SET_UP
from tests.needs import once, pango

PAGE = '<!DOCTYPE html><html lang="en"><head><title>Ŵyn</title></head><body><h1>{}</h1></body></html>'


def unpacked(made: bytes) -> bytes:
    """Return what the streams of a PDF hold, those that a reader needs to find its way among them."""
    packed = re.findall(rb"FlateDecode.*?stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL)
    return b"".join(zlib.decompressobj().decompress(stream) for stream in packed)


@once
def test_a_screen_reader_can_read_it() -> None:
    pango()
    made = unpacked(pdf_of(PAGE.format("Ŵyn, السلام عليكم, 😀")))
    for mark in (b"/StructTreeRoot", b"/Lang", b"/Marked true", b"/S /H1", b"/Title"):
        assert mark in made, mark


@once
@pytest.mark.parametrize("address", ["file:///etc/hostname", "data:image/svg+xml,%3Csvg/%3E"])
def test_of_a_page_that_names_something_to_fetch_none_is_made(address: str) -> None:
    pango()
    with pytest.raises(NoPaper, match="Print the page"):
        pdf_of(PAGE.format(f'<img src="{address}" alt="A">'))


@pytest.mark.parametrize(
    ("ends", "error"),
    [
        (f"raise SystemExit({NOT_SET_UP})", NotSetUp),
        ("raise SystemExit(1)", NoPaper),
        ("print('no PDF')", NoPaper),
        ("import os; os.kill(os.getpid(), 9)", TooLong),
        ("import time; time.sleep(9)", TooLong),
    ],
)
def test_whatever_goes_wrong_is_said(monkeypatch: pytest.MonkeyPatch, ends: str, error: type[NoPaper]) -> None:
    monkeypatch.setattr(pdf, "CHILD", (sys.executable, "-I", "-S", "-c", ends))
    monkeypatch.setattr(pdf, "PATIENCE_SECONDS", 0.5)
    with pytest.raises(error, match=r"\.$"):
        pdf_of(PAGE)


def test_one_is_made_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = BoundedSemaphore(1)
    taken.acquire()
    monkeypatch.setattr(pdf, "_children", taken)
    monkeypatch.setattr(pdf, "WAIT_SECONDS", 0.01)
    with pytest.raises(OthersPrint):
        pdf_of(PAGE)
