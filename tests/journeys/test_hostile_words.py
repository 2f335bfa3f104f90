"""Hostile words in a real browser: shown as they were typed, on every page that shows what people typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.journeys import steps
from tests.journeys.windows import DESK, Windows
from tests.needs import ROOT, once

pytestmark = [pytest.mark.journey, once]

VECTORS = ROOT.parent / "shared" / "data" / "evidence" / "hostile-text" / "xss-vectors.txt"
LONGEST = 18_000  # characters that fit one message, with room to spare


@pytest.fixture
def hostile() -> list[str]:
    """All vectors, in pieces that each fit one message."""
    if not VECTORS.exists():
        pytest.skip(f"The hostile words are not here: {VECTORS.name}.")
    return list(_pieces(VECTORS))


def test_no_hostile_word_does_anything_anywhere(windows: Windows, hostile: list[str]) -> None:
    phone, desk = windows.open(), windows.open(DESK)
    opened: list[str] = []

    def note(dialog: Dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    phone.on("dialog", note)
    desk.on("dialog", note)
    _report(phone, hostile)
    for piece in hostile:
        phone.get_by_label("Tell us more").fill(piece)
        phone.get_by_role("button", name="Send", exact=True).click()
        expect(phone.locator(".app-turn").last).to_contain_text(piece.split()[0])
    steps.sign_in(desk, "Ruth Calder")
    desk.locator("[data-row]").filter(has_text=hostile[1].split()[0]).click()
    _shows(desk, hostile)
    _shows(phone, hostile)
    assert opened == []


def _report(phone: Page, hostile: list[str]) -> None:
    """Send a report that is hostile in its words and in its name, and open it with its code."""
    steps.tell_of_a_burglary(phone, hostile[0])
    phone.get_by_label("Your name").fill(hostile[1][:400])
    steps.go_on(phone)
    phone.get_by_label("Memorable word").fill("penguin")
    steps.go_on(phone)
    _shows(phone, hostile[:1])
    steps.come_back(phone, steps.send_and_keep_the_receipt(phone, "penguin"))


def _shows(page: Page, pieces: list[str]) -> None:
    """Fail unless every line of every piece is on the page as text."""
    shown = "".join(page.locator("main").evaluate("main => main.textContent").split())
    for piece in pieces:
        for line in piece.splitlines():
            assert "".join(line.split()) in shown, f"{page.url} does not show: {line}"


def _pieces(file: Path) -> Iterator[str]:
    piece = ""
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        tidy = "".join(c for c in line if c >= " " and c != "\x7f").strip()
        if len(piece) + len(tidy) > LONGEST:
            yield piece.strip()
            piece = ""
        piece += tidy[:LONGEST] + "\n"
    yield piece.strip()
