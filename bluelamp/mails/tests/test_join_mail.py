"""A reply becomes a message of the contact that it answers."""

import pytest

from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.queries import attachments_of
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.mails.actions import join_mail
from bluelamp.mails.models import Mail, MailWords
from bluelamp.mails.rules import Became
from bluelamp.mails.tests.scenarios import WRITER, a_kept_mail, a_letter, a_taken_mail, writer_about
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact() -> Contact:
    """A contact that began by e-mail."""
    a_force_with_teams()
    return a_taken_mail()


def test_tried_twice_it_is_one_message_with_its_file_and_what_is_new_beside_it(contact: Contact) -> None:
    mail = a_kept_mail(b"a reply")
    letter = a_letter(words="It is green.\n\n> What colour?", new_words="It is green.")
    for _time in range(2):
        join_mail(by=writer_about(contact), mail_id=mail.pk, contact=contact, letter=letter)
    message = Message.objects.get()
    mail.refresh_from_db()
    assert (mail.became, mail.message, message.words) == (Became.MESSAGE, message, "It is green.\n\n> What colour?")
    assert MailWords.objects.get().new_words == "It is green."
    assert mail.file in [attachment.file for attachment in attachments_of(contact)]
    assert Entry.objects.filter(name="mails.MailJoined").count() == 1


def test_where_it_fails_half_way_nothing_of_it_is_there(contact: Contact, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_told: object) -> None:
        raise RuntimeError("the power went")

    mail = a_kept_mail(b"a reply")
    monkeypatch.setattr("bluelamp.mails.settling.record_kept_file", fail)
    with pytest.raises(RuntimeError, match="the power went"):
        join_mail(by=writer_about(contact), mail_id=mail.pk, contact=contact, letter=a_letter())
    assert not Message.objects.exists()
    assert Mail.objects.get(pk=mail.pk).became == Became.WAITING


def test_only_the_door_may_and_only_where_the_mail_leads(contact: Contact) -> None:
    mail = a_kept_mail(b"a reply")
    for by in (WRITER, Actor.public("mails.keep", matters=frozenset({contact.pk}))):
        with pytest.raises(NotAllowed):
            join_mail(by=by, mail_id=mail.pk, contact=contact, letter=a_letter())
