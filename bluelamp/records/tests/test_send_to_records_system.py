"""Staff have a report sent to the records system."""

import pytest
from pytest_django import Settings

from bluelamp.contacts.models import Contact
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.work.models import Job
from bluelamp.records.actions import send_to_records_system
from bluelamp.records.actions.ask import NotConnected
from bluelamp.records.actions.exchange import EXCHANGES, keep_back
from bluelamp.records.models import Filing
from bluelamp.records.rules import State, WhyKept
from bluelamp.records.tests.scenarios import a_filing, a_member, now_of
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def connected(settings: Settings) -> None:
    """A records system is connected, though nobody is there."""
    settings.RECORDS_URL = "https://records.example"


def test_whoever_may_not_or_cannot_reach_it_sends_nothing() -> None:
    member, sealed = a_member(), a_report_about_police().contact
    elsewhere = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    administrator = a_member_of(None, Role.ADMINISTRATOR)
    contact = a_burglary_reported().contact
    for account, which in ((member, sealed), (elsewhere, contact), (administrator, contact)):
        with pytest.raises(NotAllowed):
            send_to_records_system(by=actor_for(account), contact=which)
    assert not Filing.objects.exists()


def test_whoever_may_see_a_sealed_one_may_send_it() -> None:
    a_member()
    sealed = a_report_about_police().contact
    standards = a_member_of(Team.objects.get(pk=sealed.team_id), Role.STANDARDS_STAFF)
    filing = send_to_records_system(by=actor_for(standards), contact=sealed)
    assert (filing.state, filing.asked_by_id) == (State.WAITING, standards.pk)


def test_it_waits_and_the_ledger_says_who_asked() -> None:
    member = a_member()
    filing = a_filing(account=member)
    assert filing.state == State.WAITING
    entry = Entry.objects.get(name="records.FilingAskedFor")
    assert (entry.actor_id, entry.record_id) == (member.pk, filing.contact_id)
    assert Job.objects.get(subject=filing.pk).facts == {"filing": str(filing.pk)}


def test_pressed_twice_it_is_asked_for_once() -> None:
    filing = a_filing()
    again = a_filing(filing.contact)
    assert again == filing
    assert Entry.objects.filter(name="records.FilingAskedFor").count() == Job.objects.count() == 1


def test_one_that_was_kept_back_goes_for_whoever_asks_now() -> None:
    filing = a_filing()
    keep_back(by=EXCHANGES, filing=filing, because=WhyKept.SEALED)
    colleague = a_member()
    a_filing(filing.contact, colleague)
    now = now_of(filing)
    assert (now.state, now.kept_because, now.asked_by) == (State.WAITING, "", colleague)


def test_where_none_is_connected_nothing_is_asked_for(settings: Settings) -> None:
    settings.RECORDS_URL = ""
    member, contact = a_member(), a_burglary_reported().contact
    with pytest.raises(NotConnected, match="Copy the contact by hand"):
        send_to_records_system(by=actor_for(member), contact=contact)
    assert Contact.objects.exists()
    assert not Filing.objects.exists()
