"""The page of a question that asks for files, as a person meets it."""

import pytest
from django.test import Client

from bluelamp.channels.web_report.tests.reporting import begin
from bluelamp.foundation.quiet import hidden
from bluelamp.foundation.tests.reading import said
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.forms import published
from bluelamp.reports.tests.with_files import asking_for_files

pytestmark = pytest.mark.django_db


def at_photos(client: Client, **told: str) -> str:
    """Offer a form that asks for photos, go on to that page, and return its address."""
    published(asking_for_files(**told), 1)
    draft = begin(client, form("lost-cat"))
    client.post(page(draft, "first"), {"colour": "red"})
    return page(draft, "photos")


def test_it_says_how_many_how_large_and_who_sees_them_under_a_title_that_tells_nothing(client: Client) -> None:
    shown = client.get(at_photos(client))
    assert "One at a time, up to 100.0 MB. Nobody is shown it before you send your report." in said(shown)
    assert "<title>Question 2" in shown.content.decode()


def test_what_the_form_says_of_them_stands_there_in_its_place(client: Client) -> None:
    shown = client.get(at_photos(client, hint="Of the cat alone."))
    assert "Of the cat alone." in said(shown)
    assert "One at a time" not in said(shown)


def test_whoever_has_none_goes_on_or_finishes_later(client: Client) -> None:
    photos = at_photos(client)
    assert client.post(photos, {"later": "yes"})["Location"].endswith("/save/")
    assert client.post(photos)["Location"].endswith(f"/{hidden('memorable-word')}/")
