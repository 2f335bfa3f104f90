"""What was typed is saved at any question, and the code is shown once."""

import re

from django.test import Client

from bluelamp.channels.web_report.tests.reporting import begin, report
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.reports.models import SavedDraft
from bluelamp.reports.tests.addresses import page


def saved_code(client: Client, draft: str) -> str:
    """Save a draft and return the code that was shown."""
    found = re.search(r"([2-9A-Z]{4} ){4}[2-9A-Z]{4}", said(client.post(page(draft, "save"))))
    assert found is not None
    return found[0]


def test_finishing_later_keeps_what_is_on_the_page(client: Client) -> None:
    draft = begin(client)
    later = client.post(page(draft, "who"), {"who": "victim", "later": "yes"})
    assert later["Location"] == page(draft, "save")
    checked = page_of(client.get(page(draft, "who"))).select("input[checked]")
    assert [box["value"] for box in checked] == ["victim"]


def test_asking_about_it_saves_nothing(client: Client) -> None:
    draft = begin(client)
    shown = client.get(page(draft, "save"))
    assert "Nobody can read what you typed until you send it" in said(shown)
    assert "no-store" in shown["Cache-Control"]
    assert not SavedDraft.objects.exists()


def test_the_code_is_shown_and_another_browser_gets_none(client: Client) -> None:
    draft = begin(client)
    assert saved_code(client, draft) != saved_code(client, draft)
    assert Client().post(page(draft, "save")).status_code == 404


def test_what_was_sent_is_not_saved(client: Client) -> None:
    draft = report(client)
    assert client.post(page(draft, "save"))["Location"] == page(draft, "receipt")


def test_nobody_who_needs_999_is_led_past_it(client: Client) -> None:
    draft = begin(client)
    danger = {"emergency": "yes", "device_safe": "yes", "later": "yes"}
    assert client.post(page(draft, "emergency"), danger)["Location"] == "/emergency/"
    checked = page_of(client.get(page(draft, "emergency"))).select("input[name=emergency][checked]")
    assert [box["value"] for box in checked] == ["no"]


def test_another_language_shows_the_same_code(client: Client) -> None:
    draft = begin(client)
    wish = {"wish": str(new_id())}
    address = page(draft, "save")
    first = page_of(client.post(address, wish)).select_one(".app-code, .govuk-panel__body")
    again = page_of(client.post(f"{address}?language=cy", wish | {"language": "cy"})).select_one(
        ".app-code, .govuk-panel__body"
    )
    assert first is not None
    assert again is not None
    assert first.get_text(" ", strip=True)[-20:] == again.get_text(" ", strip=True)[-20:]
