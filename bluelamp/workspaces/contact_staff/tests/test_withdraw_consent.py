"""Taking a consent back for someone who said so on the phone."""

import pytest

from bluelamp.people.consents import consents_about
from bluelamp.people.rules import ConsentStanding
from bluelamp.people.tests.consenting import given
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words

pytestmark = pytest.mark.django_db


def test_it_is_taken_back_at_once_and_told() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    consent = given(desk.account, contact.person, contact.pk)
    assert desk.status(contact, f"consents/{consent.pk}/withdraw") == 302
    assert consents_about(contact.pk)[0].standing == ConsentStanding.GIVEN
    page = words(desk.send(contact, f"consents/{consent.pk}/withdraw"))
    assert "From now on nothing may be shared under it." in page
    assert consents_about(contact.pk)[0].standing == ConsentStanding.WITHDRAWN


def test_for_another_team_there_is_none() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    consent = given(desk.account, contact.person, contact.pk)
    assert desk.of("harbour-neighbourhood").status(contact, f"consents/{consent.pk}/withdraw", seen="x") == 404
