"""What the desk sees of replies by e-mail, and decides of those that may not be theirs."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.mails.actions import join_mail
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import Decision
from bluelamp.mails.tests.scenarios import a_held_mail, a_kept_mail, a_letter, a_taken_mail, writer_about
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    """Someone of the desk, signed in."""
    return a_desk()


def test_what_is_new_stands_alone_and_the_whole_one_click_away(desk: Desk) -> None:
    contact = a_taken_mail()
    letter = a_letter(words="It is green.\n\n> What colour?", new_words="It is green.")
    join_mail(by=writer_about(contact), mail_id=a_kept_mail(b"two").pk, contact=contact, letter=letter)
    item = desk.see_contact(contact).select(".moj-message-item")[-1]
    assert words(item.select_one(".moj-message-item__text")) == "It is green."
    whole = item.select_one("details")
    assert whole is not None
    assert not whole.has_attr("open")
    assert "> What colour?" in words(whole)


def test_a_held_reply_stands_apart_with_why_and_is_decided_once(desk: Desk) -> None:
    contact = a_taken_mail()
    mail = a_held_mail(contact, "Where is <b>she</b>? https://bank.example.evil.example/login")
    page = desk.see_contact(contact)
    assert "Where is <b>she</b>? https://bank.example.evil.example/login" in words(page)
    assert not page.select("a[href*='evil']")
    assert "Unverified reply" in words(page)
    assert "him@else.example" in words(page)
    assert "It is not from an address of theirs that we may write to." in words(page)
    page = desk.send(contact, f"held/{mail.pk}", decision="theirs")
    assert "It is theirs." in words(page)
    assert "Unverified reply" not in words(page)
    assert "Decided that a reply that was held is theirs" in words(page)
    assert desk.status(contact, f"held/{mail.pk}", decision="own_contact") == 404
    assert Mail.objects.get(pk=mail.pk).decision == Decision.THEIRS


@pytest.mark.parametrize("said", ["", "both", "\0"])
def test_nothing_is_decided_by_anything_else(desk: Desk, said: str) -> None:
    contact = a_taken_mail()
    mail = a_held_mail(contact)
    desk.send(contact, f"held/{mail.pk}", decision=said)
    assert Mail.objects.get(pk=mail.pk).decision == ""


def test_one_that_is_held_beside_another_contact_is_not_there(desk: Desk) -> None:
    contact = a_taken_mail()
    mail = a_held_mail(contact)
    other = Contact.objects.create(
        person=contact.person, channel="email", subject="question", team=contact.team, reference="ABCDEFGHJKLM"
    )
    assert desk.status(other, f"held/{mail.pk}", decision="theirs") == 404
