"""What staff ask to share, and see of what was shared."""

import pytest
from django.test import Client

from bluelamp.people.consents import consents_about
from bluelamp.people.models import Consent
from bluelamp.people.tests.consenting import asked, given
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db
TYPED = {
    "what": "What your doorbell camera shows",
    "purpose": "So that your neighbour is paid",
    "with_whom": "Harbour Mutual",
    "expires-day": "1",
    "expires-month": "6",
    "expires-year": "2026",
}


def test_for_another_team_there_is_none() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "consents") == 404
    assert desk.status(contact, "consents") == 200
    assert Client().get(f"/desk/{contact.reference}/consents/").status_code == 302


def test_what_is_asked_stands_there_and_on_the_contact() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    page = words(desk.send(contact, "consents", **TYPED).select_one("main"))
    assert "Share nothing until they agree." in page
    assert "What your doorbell camera shows How it stands Not answered yet" in page
    assert "Until 1 June 2026" in page
    side = words(desk.see_contact(contact).select_one("section[aria-labelledby=sharing]"))
    assert "What your doorbell camera shows Not answered yet" in side


def test_what_is_missing_or_too_far_ahead_is_named() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    page = desk.send(contact, "consents", **{"expires-day": "31", "expires-month": "2", "expires-year": "2026"})
    assert problems(page)[:3] == ["Say what is to be shared.", "Say what it is for.", "Say with whom."]
    assert len(problems(page)) == 4
    page = desk.send(contact, "consents", **TYPED | {"expires-year": "2030"})
    assert problems(page) == ["Choose a day from today on, within a year. Whoever still needs it then asks again."]
    assert page.select_one("#with_whom[value='Harbour Mutual']")
    assert not Consent.objects.exists()


def test_a_use_can_be_written_down_only_of_what_was_given() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    asked(desk.account, contact.person, contact.pk)
    assert not desk.see(f"/desk/{contact.reference}/consents/").select("a[href*='/use/']")
    given(desk.account, contact.person, contact.pk)
    assert len(desk.see(f"/desk/{contact.reference}/consents/").select("a[href*='/use/']")) == 1


def test_words_are_words() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    page = desk.send(contact, "consents", **TYPED | {"what": HOSTILE})
    assert not page.select("main script, main img")
    assert consents_about(contact.pk)[0].consent.what == HOSTILE
