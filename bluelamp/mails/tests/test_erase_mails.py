"""The mails of a contact go with it."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.mails.actions import erase_mails
from bluelamp.mails.models import Mail
from bluelamp.mails.queries import beside
from bluelamp.mails.tests.scenarios import a_held_mail, a_taken_mail
from tests.house.tables import tables_with

pytestmark = pytest.mark.django_db


def test_all_of_them_are_erased_once() -> None:
    a_desk()
    contact = a_taken_mail()
    a_held_mail(contact)
    for _time in range(2):
        erase_mails(by=Actor.system("records.erase"), contact_id=contact.pk, reason=WhyErased.PERSON_ASKED)
    assert all(mail.file.is_erased() for mail in Mail.objects.select_related("file"))
    assert not tables_with("Where is she?")
    assert beside(contact).held == []
    assert Entry.objects.filter(name="mails.MailWordsErased").count() == 1
