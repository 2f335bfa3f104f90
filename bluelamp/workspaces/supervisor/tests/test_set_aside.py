"""The page of e-mails that were set aside."""

import pytest
from django.test import Client

from bluelamp.foundation.ledger.models import Look
from bluelamp.mails.actions import set_mail_aside
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import WhySetAside
from bluelamp.mails.tests.scenarios import WRITER, a_kept_mail, a_letter
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db


def one_set_aside(content: bytes = b"one", **told: str) -> Mail:
    """Let a mail be set aside."""
    mail = a_kept_mail(content)
    set_mail_aside(by=WRITER, mail_id=mail.pk, why=WhySetAside.AUTOMATIC, letter=a_letter(**told))
    return mail


def test_contact_staff_have_no_such_page() -> None:
    office = an_office()
    mail = one_set_aside()
    client = sign_in(Client(), office.member)
    assert {client.get(each).status_code for each in ("/desk/set-aside/", f"/desk/set-aside/{mail.pk}/")} == {404}


def test_it_says_what_they_are_why_they_are_there_and_how_long_and_writes_the_look() -> None:
    office = an_office()
    assert "None is set aside." in words(office.see("/desk/set-aside/"))
    mail = one_set_aside(subject="Away <b>now</b>", address="robot@post.example", name="")
    page = words(office.see("/desk/set-aside/"))
    for said in ("Away <b>now</b>", "robot@post.example", "A program sent it", "12 May 2026, 10:00", "90 days"):
        assert said in page
    assert Look.objects.latest("at").list_ids == [str(mail.pk)]


def test_one_from_before_its_words_were_kept_is_there_too() -> None:
    office = an_office()
    mail = a_kept_mail()
    Mail.objects.update(became="set_aside", why_set_aside="ours", settled_at=mail.arrived_at)
    assert "No subject" in words(office.see("/desk/set-aside/"))
    assert "Take it up to read it." in words(office.see(f"/desk/set-aside/{mail.pk}/"))
