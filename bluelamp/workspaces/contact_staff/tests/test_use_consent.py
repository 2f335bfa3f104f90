"""Writing down that something is shared."""

import pytest

from bluelamp.people.actions import withdraw_consent
from bluelamp.people.consents import consents_about
from bluelamp.people.models import ConsentUse
from bluelamp.people.tests.consenting import PERSON, given
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db
TYPED = {"to_whom": "Harbour Mutual", "what_for": "The window"}


def test_it_stands_with_the_consent_and_in_the_history() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    consent = given(desk.account, contact.person, contact.pk)
    page = words(desk.send(contact, f"consents/{consent.pk}/use", **TYPED).select_one("main"))
    assert "With Harbour Mutual , by" in page
    assert "The window" in page
    assert "Wrote down that something was shared" in words(desk.see_contact(contact))


def test_what_is_missing_is_named_and_nothing_is_kept() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    consent = given(desk.account, contact.person, contact.pk)
    assert len(problems(desk.send(contact, f"consents/{consent.pk}/use"))) == 2
    assert not ConsentUse.objects.exists()


def test_what_was_taken_back_meanwhile_is_refused() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    consent = given(desk.account, contact.person, contact.pk)
    withdraw_consent(by=PERSON, consent=consent)
    page = desk.send(contact, f"consents/{consent.pk}/use", **TYPED)
    assert "There is no consent for this now. Share nothing." in problems(page)[0]
    assert not page.select("#to_whom")
    assert consents_about(contact.pk)[0].uses == []


def test_a_consent_about_another_contact_is_no_page() -> None:
    desk, contact, other = a_desk(), a_burglary_reported().contact, a_burglary_reported().contact
    consent = given(desk.account, other.person, other.pk)
    assert desk.status(contact, f"consents/{consent.pk}/use") == 404
    assert desk.of("harbour-neighbourhood").status(other, f"consents/{consent.pk}/use") == 404
