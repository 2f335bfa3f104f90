"""How long a report is kept is what its form said when it was made, and nobody but a person ends it."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.tests.scenarios import closed
from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.retention.rules import WhyErased, months_before
from bluelamp.reports.actions import erase_matter
from bluelamp.reports.definition import STANDARDS_TEAM, Definition
from bluelamp.reports.keeping import kept_long_enough, kept_until
from bluelamp.reports.models import Report
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.tests.forms import published
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.reports.written import read_as, values_of
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def a_crime_form(number: int, *, keep_months: int | None) -> None:
    """Publish the crime form that ships with another time to keep."""
    told = {**values_of(SHIPPED["crime", 2]), "keep_months": keep_months}
    published(read_as(Definition, told), number)


def test_a_report_is_kept_from_its_closing_on_and_then_listed_and_nothing_more(clock: Traveller) -> None:
    teams = a_force_with_teams()
    desk = teams["digital-desk"]
    member, ruth = a_member_of(desk), actor_for(a_member_of(desk, Role.SUPERVISOR))
    a_crime_form(2, keep_months=12)
    contact = closed(a_burglary_reported().contact, member)
    standards = a_member_of(teams[STANDARDS_TEAM], Role.STANDARDS_STAFF)
    closed(a_report_about_police().contact, standards)
    report = Report.objects.get(contact=contact)
    until = kept_until(contact, report)
    assert contact.closed_at is not None
    assert until == months_before(contact.closed_at, -12)
    clock.move_to(until - timedelta(minutes=1))
    assert kept_long_enough(ruth) == []
    clock.move_to(until + timedelta(minutes=1))
    assert kept_long_enough(ruth) == [report]
    assert Look.objects.filter(reason="keeping", list_ids=[str(report.pk)]).count() == 1
    assert Report.objects.get(pk=report.pk).answers
    erase_matter(by=ruth, contact=contact, reason=WhyErased.NO_LONGER_NEEDED, with_person=False)
    assert kept_long_enough(ruth) == []
    assert kept_until(contact, Report.objects.get(pk=report.pk)) is None


def test_what_has_no_end_or_is_open_or_anothers_is_not_listed(clock: Traveller) -> None:
    teams = a_force_with_teams()
    member = a_member_of(teams["digital-desk"])
    a_crime_form(2, keep_months=None)
    endless = closed(a_burglary_reported().contact, member)
    a_crime_form(3, keep_months=1)
    waiting = a_burglary_reported().contact
    for contact in (endless, waiting):
        assert kept_until(contact, Report.objects.get(contact=contact)) is None
    clock.shift(timedelta(days=400))
    assert kept_long_enough(actor_for(a_member_of(teams["digital-desk"], Role.SUPERVISOR))) == []
