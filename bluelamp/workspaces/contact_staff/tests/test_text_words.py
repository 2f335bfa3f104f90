"""What the desk knows before it answers someone who texted: whether a text may leave, and how many it makes."""

import pytest

from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.tests.agreed import agreed_by
from bluelamp.texts.tests.scenarios import a_taken_text
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db


def hint(desk: Desk, contact: Contact) -> str:
    """Return what stands above the box for the answer."""
    return words(desk.see_contact(contact).select_one("#answer-hint"))


def counted(desk: Desk, contact: Contact, answer: str) -> str:
    """Return what a script is told while someone writes."""
    sent = {"box": "answer", "answer": answer}
    address = f"/desk/{contact.reference}/draft/"
    return desk.client.post(address, sent, headers={"X-Draft": "1"}).content.decode()


def test_the_page_says_whether_a_text_may_leave_and_whether_it_may_tell_who_writes() -> None:
    desk = a_desk()
    contact = a_taken_text()
    assert "No text can leave: nobody has agreed with the person" in hint(desk, contact)
    agreed_by(contact, desk.account, "phone")
    assert "do not write who we are" in hint(desk, contact)
    agreed_by(contact, desk.account, "phone", neutral_sender=False)
    assert hint(desk, contact).startswith("It goes to their phone by text. They can answer it by text.")


def test_whoever_writes_is_told_how_many_texts_it_makes_with_what_stands_around_it() -> None:
    desk = a_desk()
    contact = a_taken_text()
    assert counted(desk, contact, "a" * 160).startswith("It makes 1 text. Kept for you")
    assert counted(desk, contact, "a" * 161).startswith("It makes 2 texts. Kept")
    assert "Because of ŷ each holds 70 letters instead of 160. Kept" in counted(desk, contact, "Diolch, ŷ")
    agreed_by(contact, desk.account, "phone", neutral_sender=False)
    assert counted(desk, contact, "a" * 160).startswith("It makes 2 texts.")


def test_without_a_script_keeping_it_for_later_says_so_too() -> None:
    desk = a_desk()
    page = desk.send(a_taken_text(), "draft", box="answer", answer="a" * 161)
    assert "It makes 2 texts. Kept for you" in words(page)


def test_one_that_makes_too_many_is_turned_away_and_kept_in_the_box() -> None:
    desk = a_desk()
    contact = a_taken_text()
    page = desk.send(contact, "reply", answer="a" * 919)
    assert "This makes 7 texts. Shorten it to 6." in words(page)
    assert "a" * 919 in words(page)
    assert not Message.objects.exists()


def test_once_it_is_sent_nobody_is_told_of_a_tracking_page_that_they_cannot_open() -> None:
    desk = a_desk()
    page = words(desk.send(a_taken_text(), "reply", answer="We have it."))
    assert "Your answer is kept. Below it stands how far it comes by text." in page
    assert "on their tracking page" not in page
