"""A mail that nobody wrote makes no contact, and is kept."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.models import Entry
from bluelamp.mails.actions import set_mail_aside
from bluelamp.mails.models import Mail
from bluelamp.mails.queries import kept_mail
from bluelamp.mails.rules import WhySetAside
from bluelamp.mails.tests.scenarios import WRITER, a_kept_mail, a_letter

pytestmark = pytest.mark.django_db


def test_it_is_kept_with_why() -> None:
    mail = a_kept_mail()
    for _time in range(2):
        set_mail_aside(by=WRITER, mail_id=mail.pk, why=WhySetAside.BOUNCE, letter=a_letter())
    assert Mail.objects.get().get_why_set_aside_display() == "one of our e-mails came back"
    assert Entry.objects.get(name="mails.MailSetAside").facts["why"] == "bounce"
    assert kept_mail(mail.pk) is None
    assert not Contact.objects.exists()
