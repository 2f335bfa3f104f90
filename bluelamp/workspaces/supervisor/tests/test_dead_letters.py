"""The page of text messages that could not be used."""

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.texts.actions import keep_dead_letter
from bluelamp.texts.models import DeadLetter
from bluelamp.texts.rules import Provider, WhyDead
from bluelamp.texts.tests.scenarios import KEEPER
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db


def a_dead_letter(why: WhyDead = WhyDead.NO_SENDER, body: str = '{"Body": ["<b>Help</b>"]}') -> DeadLetter:
    """Let something come in of which nothing can be made."""
    keep_dead_letter(by=KEEPER, provider=Provider.TWILIO, why=why, body=body)
    return DeadLetter.objects.latest("arrived_at")


def test_contact_staff_have_no_such_page() -> None:
    office = an_office()
    letter = a_dead_letter()
    client = sign_in(Client(), office.member)
    addresses = ("/desk/texts-not-kept/", f"/desk/texts-not-kept/{letter.pk}/")
    assert {client.get(each).status_code for each in addresses} == {404}


def test_it_says_why_and_since_when_and_writes_the_look(settings: Settings) -> None:
    settings.NOTIFY_TOKEN = "a bearer"
    office = an_office()
    assert "There is none." in words(office.see("/desk/texts-not-kept/"))
    assert "could not be used" not in words(office.see("/desk/team/").select_one("main"))
    letter = a_dead_letter()
    page = words(office.see("/desk/texts-not-kept/"))
    for said in ("It does not say who sent it", "Twilio", "12 May 2026, 10:00"):
        assert said in page
    assert "Help" not in page
    assert Look.objects.latest("at").list_ids == [str(letter.pk)]
    assert "1 text message that came in could not be used" in words(office.see("/desk/team/").select_one("main"))
