"""`bluelamp sending` shuts every way out and opens it again."""

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run the command and return what it printed."""
    call_command("sending", *words)
    return capsys.readouterr().out.strip()


def test_it_is_open_until_it_is_shut_and_then_until_it_is_opened(capsys: pytest.CaptureFixture[str]) -> None:
    shut = "Sending is shut since 2026-05-12 09:00 UTC: someone shut it."
    assert [said(capsys), said(capsys, "shut"), said(capsys), said(capsys, "open")] == [
        "Sending is open.",
        shut,
        shut,
        "Sending is open.",
    ]
