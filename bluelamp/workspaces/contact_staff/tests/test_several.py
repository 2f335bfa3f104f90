"""What staff see before several contacts are changed at once."""

from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_tag, closed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words

pytestmark = pytest.mark.django_db


def look_ahead(desk: Desk, do: str, *contacts: Any) -> BeautifulSoup:
    """Send the form below the queue, and return the page that it leads to."""
    sent = {"do": do, "query": "", "contact": [str(getattr(each, "pk", each)) for each in contacts]}
    response = desk.client.post("/desk/several/", sent, follow=True)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_it_lists_what_changes_and_what_does_not_and_why_and_changes_nothing() -> None:
    desk = a_desk()
    one = a_burglary_reported(name="Ann").contact
    done = closed(a_burglary_reported(name="Ben").contact, desk.account)
    before = Entry.objects.count()
    page = look_ahead(desk, f"assign:{desk.account.pk}", one, done, uuid4())
    assert words(page.find("h1")) == f"Give them to {desk.account}"
    assert [words(row) for row in page.select("tbody tr")] == [f"Ann {one.reference} not graded Nobody has it yet"]
    said = words(page.find("main"))
    assert f"Ben , {done.reference} : It is closed." in said.replace(f"{done.reference}:", f"{done.reference} :")
    assert "1 that you cannot open." in said
    assert [box["value"] for box in page.select("input[name=contact]")] == [str(one.pk)]
    assert Entry.objects.count() == before


def test_every_choice_below_the_queue_leads_to_its_preview() -> None:
    desk = a_desk()
    a_tag()
    contact = a_burglary_reported(name=HOSTILE).contact
    choices = [str(option["value"]) for option in desk.see("/desk/").select("#do option") if option["value"]]
    assert len(choices) == 2 + 5 + 1 + (len(desk.teams) - 1) + 5
    for choice in choices:
        page = look_ahead(desk, choice, contact)
        assert page.select("img, script:not([src])") == []
        assert words(page.find("h1")) not in ("", "Waiting for us")


@pytest.mark.parametrize(
    ("do", "ticked", "said"),
    [
        ("grade:1", [], "Tick at least one contact."),
        ("grade:1", ["Sam Okafor", "\0"], "Tick at least one contact."),
        ("grade:1", [uuid4() for _ in range(51)], "Tick at most 50 contacts."),
        ("", [uuid4()], "Choose what to do with the contacts that you ticked."),
        ("grade:7", [uuid4()], "Choose what to do with the contacts that you ticked."),
        ("tag:gone", [uuid4()], "Choose what to do with the contacts that you ticked."),
        ("move:gone", [uuid4()], "Choose what to do with the contacts that you ticked."),
        (f"assign:{uuid4()}", [uuid4()], "Choose what to do with the contacts that you ticked."),
        ("grade:1", [uuid4()], "None of the contacts that you ticked would change."),
    ],
)
def test_what_is_missing_is_said(do: str, ticked: list[Any], said: str) -> None:
    assert said in words(look_ahead(a_desk(), do, *ticked))


def test_another_team_s_contact_is_not_named() -> None:
    desk = a_desk()
    contact: Contact = a_burglary_reported(name="Ann").contact
    page = look_ahead(desk.of("harbour-neighbourhood"), "grade:1", contact)
    assert "Ann" not in words(page)
    assert "1 that you cannot open." in words(page)
