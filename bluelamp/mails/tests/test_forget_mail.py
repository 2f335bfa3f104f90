"""What was set aside is kept as long as the force chose, and then forgotten."""

from datetime import timedelta

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.mails.actions import forget_mail, set_mail_aside
from bluelamp.mails.models import Mail, MailWords
from bluelamp.mails.rules import Became, WhySetAside
from bluelamp.mails.tasks import FORGETS, forget_old_mails
from bluelamp.mails.tests.scenarios import CONTENT, WRITER, a_kept_mail, a_letter, a_taken_mail
from tests.house.tables import tables_with

pytestmark = pytest.mark.django_db


def test_it_is_forgotten_once_it_is_old_enough_and_known_if_it_comes_again(
    settings: Settings, time_machine: Traveller
) -> None:
    a_desk()
    settings.SET_ASIDE_DAYS = 30
    mail = a_kept_mail()
    letter = a_letter(subject="Out of office", words="I am away.")
    set_mail_aside(by=WRITER, mail_id=mail.pk, why=WhySetAside.AUTOMATIC, letter=letter)
    time_machine.move_to(now() + timedelta(days=30), tick=False)
    assert forget_old_mails() == 0
    time_machine.move_to(now() + timedelta(seconds=1), tick=False)
    assert forget_old_mails() == 1
    forget_mail(by=FORGETS, mail_id=mail.pk)
    mail.refresh_from_db()
    assert mail.became == Became.FORGOTTEN
    assert mail.file.is_erased()
    assert MailWords.objects.get().is_erased()
    assert not tables_with("I am away.") | tables_with("elin@post.example")
    assert Entry.objects.filter(name="mails.MailForgotten").count() == 1
    assert a_kept_mail(CONTENT) == mail


def test_what_became_a_contact_is_not_forgotten_so(time_machine: Traveller) -> None:
    a_desk()
    a_taken_mail()
    time_machine.move_to(now() + timedelta(days=400), tick=False)
    assert forget_old_mails() == 0
    forget_mail(by=FORGETS, mail_id=Mail.objects.get().pk)
    assert not Mail.objects.get().file.is_erased()
