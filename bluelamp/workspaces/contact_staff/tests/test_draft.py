"""What happens to what staff type and do not send."""

import pytest

from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words

pytestmark = pytest.mark.django_db


def box(desk: Desk, contact: object, name: str = "answer") -> str:
    """Return what stands in a box of the contact's page."""
    return words(desk.see_contact(contact).select(f"textarea#{name}")[0])  # type: ignore[arg-type]


def test_another_team_cannot_keep_anything_there() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "draft", box="answer", answer="We") == 404


def test_it_stands_in_the_box_again_with_when_it_was_kept_for_its_writer_only() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "draft", box="answer", answer=f"We will {HOSTILE}")
    assert "Kept for you at " in words(page)
    assert "Kept for you on 12 May 2026" in words(page.select_one("[data-draft-said]"))
    assert box(desk, contact) == f"We will {HOSTILE}"
    assert box(desk.of("digital-desk"), contact) == ""
    desk.send(contact, "draft", box="note", note="Dog!")
    assert box(desk, contact, "note") == "Dog!"


def test_it_is_gone_once_it_is_sent_or_emptied() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    desk.send(contact, "draft", box="answer", answer="We will")
    desk.send(contact, "reply", answer="We will ring you.")
    assert box(desk, contact) == ""
    desk.send(contact, "draft", box="answer", answer="We will")
    assert "Nothing is kept any more." in words(desk.send(contact, "draft", box="answer", answer=" "))
    assert box(desk, contact) == ""


def test_a_script_is_answered_with_one_line() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    sent = {"box": "answer", "answer": "We will"}
    response = desk.client.post(f"/desk/{contact.reference}/draft/", sent, headers={"X-Draft": "1"})
    assert response.content.decode().startswith("Kept for you at ")


def test_what_is_too_long_or_for_no_box_is_not_kept() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert "too long to be kept" in words(desk.send(contact, "draft", box="answer", answer="x" * 100_001))
    desk.send(contact, "draft", box="subject", subject="x")
    assert box(desk, contact) == ""
