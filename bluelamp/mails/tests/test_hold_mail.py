"""A reply that may be of someone else is held beside the contact."""

import pytest

from bluelamp.contacts.models import Message
from bluelamp.foundation.ledger.models import Entry
from bluelamp.mails.actions import hold_mail
from bluelamp.mails.queries import beside
from bluelamp.mails.rules import WhyHeld, why_held
from bluelamp.mails.tests.scenarios import a_held_mail, a_letter, a_taken_mail, writer_about
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


def test_held_twice_it_is_held_once_and_nothing_joins_the_contact() -> None:
    a_force_with_teams()
    contact = a_taken_mail()
    mail = a_held_mail(contact)
    hold_mail(by=writer_about(contact), mail_id=mail.pk, contact=contact, letter=a_letter(), why=WhyHeld.STRANGER)
    assert [said.words for said in beside(contact).held] == ["Where is she?"]
    assert not Message.objects.exists()
    assert Entry.objects.get(name="mails.MailHeld").facts["why"] == "stranger"


def test_why_one_is_held() -> None:
    known = ["Elin@Post.example "]
    assert why_held("elin@post.EXAMPLE", known=known, vouched=True) is None
    assert why_held("elin@post.example", known=known, vouched=False) == WhyHeld.NOT_VOUCHED
    assert why_held("him@else.example", known=known, vouched=True) == WhyHeld.STRANGER
    assert why_held("", known=["", *known], vouched=True) == WhyHeld.STRANGER
