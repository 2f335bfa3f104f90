"""A mail that was set aside makes a contact all the same, where someone says so."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.mails.actions import set_mail_aside, take_up
from bluelamp.mails.queries import kept_mail
from bluelamp.mails.rules import Decision, WhySetAside
from bluelamp.mails.tests.scenarios import WRITER, a_kept_mail, a_letter
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_a_supervisor_takes_it_up_and_nobody_else() -> None:
    desk = a_desk()
    mail = a_kept_mail()
    set_mail_aside(by=WRITER, mail_id=mail.pk, why=WhySetAside.AUTOMATIC, letter=a_letter())
    with pytest.raises(NotAllowed):
        take_up(by=actor_for(desk), mail=mail)
    take_up(by=actor_for(a_supervisor()), mail=mail)
    kept = kept_mail(mail.pk)
    assert kept is not None
    assert kept.decision == Decision.OWN_CONTACT
    assert Entry.objects.filter(name="mails.MailTakenUp").count() == 1
