"""What staff get when they take a contact away as a PDF."""

from datetime import timedelta
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from time_machine import Traveller

from bluelamp.contacts.actions import write_note
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_task, answered, more_words
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.foundation.paper.pdf import NotSetUp
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff import paper_rows
from bluelamp.workspaces.contact_staff.pages import paper
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep each page that would have become a PDF."""
    kept: list[str] = []

    def keep(html: str) -> bytes:
        kept.append(html)
        return b"%PDF-"

    monkeypatch.setattr(paper, "pdf_of", keep)
    return kept


def printed(desk: Desk, contact: Contact, holds: str, pages: list[str]) -> BeautifulSoup:
    """Take a contact away, and return the page that it was made of."""
    response = desk.client.post(f"/desk/{contact.reference}/paper/", {"holds": holds})
    assert response["Content-Type"] == "application/pdf"
    return BeautifulSoup(pages[-1], "html.parser")


def test_another_team_and_whoever_may_not_see_it_gets_none(pages: list[str]) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "paper", holds="said") == 404
    assert desk.status(a_report_about_police().contact, "paper", holds="said") == 404
    assert (pages, Entry.objects.filter(name="contacts.ContactPrinted").count()) == ([], 0)


def test_how_to_reach_them_comes_first_and_everything_is_there(pages: list[str], clock: Traveller) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    answered(contact, desk.account)
    clock.shift(timedelta(minutes=1))
    write_note(by=actor_for(desk.account), contact=contact, words="She sounded afraid.", message_id=uuid4())
    a_task(contact, desk.account)
    clock.shift(timedelta(minutes=1))
    more_words(contact, "السلام عليكم")
    page = printed(desk, contact, "everything", pages)
    assert [words(part) for part in page.select("h2")] == [
        *("Before you reach them", "The report", "What they told us", "What was said since"),
        *("What we promised", "Tasks", "What happened"),
    ]
    assert {"She sounded afraid.", "السلام عليكم"} < {words(part) for part in page.select(".words")}
    assert [part["dir"] for part in page.select(".words")] == ["ltr", "ltr", "rtl"]
    assert f"printed by {desk.account} on 12 May 2026, 10:02" in words(page.select_one(".footer"))


def test_what_was_said_leaves_out_what_is_for_colleagues(pages: list[str]) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    write_note(by=actor_for(desk.account), contact=contact, words="She sounded afraid.", message_id=uuid4())
    a_task(contact, desk.account)
    page = printed(desk, contact, "said", pages)
    assert [words(part) for part in page.select("h2")] == ["The report", "What they told us", "What we promised"]
    assert "afraid" not in words(page)
    assert str(contact.team) not in words(page)


def test_it_is_saved_under_its_reference_and_is_on_record(pages: list[str]) -> None:
    desk = a_desk()
    contact = a_burglary_reported(name="Sam Okafor").contact
    response = desk.client.post(f"/desk/{contact.reference}/paper/", {"holds": "said"})
    assert response["Content-Disposition"] == f'attachment; filename="contact-{contact.reference}-2026-05-12.pdf"'
    assert Entry.objects.get(name="contacts.ContactPrinted").actor_id == desk.account.pk
    assert Look.objects.get(record_id=contact.pk).reason == "printing"
    assert len(pages) == 1


def test_what_people_typed_is_text(pages: list[str]) -> None:
    desk = a_desk()
    contact = a_burglary_reported(name=HOSTILE).contact
    more_words(contact, HOSTILE)
    page = printed(desk, contact, "everything", pages)
    assert page.select("img, script") == []
    assert page.get_text().count(HOSTILE) >= 2


def test_of_very_many_messages_it_says_how_many_are_left_out(
    pages: list[str], monkeypatch: pytest.MonkeyPatch, clock: Traveller
) -> None:
    monkeypatch.setattr(paper_rows, "MOST_SAID", 2)
    desk = a_desk()
    contact = a_burglary_reported().contact
    for number in range(3):
        clock.shift(timedelta(minutes=1))
        more_words(contact, f"Number {number}.")
    page = printed(desk, contact, "said", pages)
    assert [words(part) for part in page.select(".words")] == ["Number 1.", "Number 2."]
    assert "1 older message is not on this paper." in words(page)


def test_what_is_missing_and_that_none_can_be_made_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert problems(desk.send(contact, "paper")) == ["Choose what the PDF is to hold."]

    def fail(html: str) -> bytes:
        raise NotSetUp

    monkeypatch.setattr(paper, "pdf_of", fail)
    page = desk.send(contact, "paper", holds="said")
    assert problems(page) == [
        "No PDF can be made here yet. Tell your administrator, and print the page from your browser."
    ]
    assert not Entry.objects.filter(name="contacts.ContactPrinted").exists()


def test_the_page_of_a_contact_leads_there() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.see_contact(contact).select("#paper")[0]["href"] == f"/desk/{contact.reference}/paper/"
    assert words(desk.see(f"/desk/{contact.reference}/paper/").find("h1")) == "Take it away as a PDF"
