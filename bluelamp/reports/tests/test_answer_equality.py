"""Who someone says they are is kept where nothing leads back to them."""

import datetime

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.actions import answer_equality
from bluelamp.reports.models import EqualityAnswers
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db
ANYONE = Actor.public("reports.answer_equality")


def test_nothing_leads_from_the_answers_to_a_report_or_a_person() -> None:
    a_force_with_teams()
    contact = a_burglary_reported().contact
    kept = answer_equality(by=ANYONE, service="crime", answers={"age": "25_44"})
    assert {field.name for field in EqualityAnswers._meta.get_fields()} == {"id", "service", "month", "answers"}
    assert kept.id.version == 4
    assert kept.month == datetime.date(2026, 5, 1)
    entry = Entry.objects.get(name="reports.EqualityAnswered")
    assert entry.record_id not in (contact.pk, contact.person_id, kept.pk)
    assert (entry.person_id, entry.digest, entry.facts.keys()) == (None, None, {"nothing_id", "service"})


def test_only_the_front_door_keeps_them() -> None:
    with pytest.raises(NotAllowed):
        answer_equality(by=Actor.public(), service="crime", answers={"age": "25_44"})
