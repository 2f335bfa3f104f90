"""Someone who came back and tells us of something else, page by page."""

from typing import Final

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import resolve

from bluelamp.contacts.models import Contact
from bluelamp.foundation.tests.reading import page_of
from bluelamp.reports.models import Report
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import (
    Reported,
    a_burglary_reported,
)

PAGE: Final = "/track/matter/another/"
SAFE_HERE: Final = {"emergency": "no", "device_safe": "yes"}
WHOLE: Final = {"name": "Zebedee Quillfeather", "email": "zebedee@example.com", "phone": "07700 900982"}


def someone_known(client: Client) -> Reported:
    """Let someone report who gives name, address and number, and come back."""
    reported = a_burglary_reported(**WHOLE, email_safe="safe", phone_safe="safe")
    come_back(client, reported)
    return reported


def proof(client: Client) -> str:
    """Return what the page gives along."""
    return str(page_of(client.get(PAGE)).select_one("input[name=known]")["value"])  # type: ignore[index]


def begin(client: Client, service: str = "question", **typed: str) -> str:
    """Begin a form by the page and return the draft's id."""
    shown = page_of(client.post(form(service), {"known": proof(client), "arrive": "yes"}))
    carried = {box["name"]: box["value"] for box in shown.select("input[name=known]")}
    went = client.post(form(service), SAFE_HERE | carried | typed)
    return str(resolve(went["Location"]).kwargs["draft_id"])


def at_still(client: Client) -> tuple[str, BeautifulSoup]:
    """Ask a question up to the page that asks whether it is still right."""
    draft = begin(client)
    went = client.post(page(draft, "what-happened"), {"what_happened": "When is the station open?"}, follow=True)
    assert went.request["PATH_INFO"] == page(draft, "still")
    return draft, page_of(went)


def boxes(shown: BeautifulSoup) -> list[str]:
    """Return what is asked."""
    return list(dict.fromkeys(str(box["name"]) for box in shown.select("input[type=radio]")))


def sent(client: Client, draft: str) -> Contact:
    """Choose a word, send it, and return the contact."""
    client.post(page(draft, "memorable-word"), {"memorable_word": "lantern"})
    client.post(page(draft, "check"))
    return Report.objects.get(pk=draft).contact
