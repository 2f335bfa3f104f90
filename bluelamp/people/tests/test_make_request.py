"""What someone asks for by law is noted once, and its month begins once they have shown who they are."""

from datetime import date
from uuid import uuid4

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import erase_person, make_request
from bluelamp.people.models import RightsRequest
from bluelamp.people.rights import requests_made_in, requests_of_record
from bluelamp.people.rules import RightKind, months_after
from bluelamp.people.tests.requesting import asked
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (date(2026, 5, 12), 1, date(2026, 6, 12)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 1, 31), 3, date(2026, 4, 30)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
    ],
)
def test_a_calendar_month_ends_on_the_same_day_or_the_last_of_the_month(day: date, months: int, due: date) -> None:
    assert months_after(day, months) == due


def test_the_month_runs_from_the_day_on_which_they_have_shown_who_they_are(asker: Account) -> None:
    person, other = someone(), someone()
    assert asked(asker, person, uuid4()).due_on == date(2026, 6, 12)
    assert asked(asker, other, uuid4(), shown=False).due_on is None
    assert requests_of_record(other.pk)[0].days_left is None
    assert requests_of_record(person.pk)[0].days_left == 31


def test_a_copy_is_asked_for_once_and_each_correction_is_one(asker: Account) -> None:
    person = someone()
    assert asked(asker, person, uuid4()) == asked(asker, person, uuid4())
    for _again in range(2):
        asked(asker, person, uuid4(), RightKind.CORRECTION)
    assert RightsRequest.objects.count() == 3
    assert Entry.objects.filter(name="people.RequestMade").count() == 3


def test_who_has_not_shown_who_they_are_asks_in_their_contact_and_the_month_begins_once_they_have(
    asker: Account,
) -> None:
    person, matter = someone(), uuid4()
    elsewhere = asked(asker, person, uuid4())
    here = asked(asker, person, matter, shown=False)
    assert here != elsewhere
    assert asked(asker, person, matter, shown=False) == here
    assert requests_made_in(matter)[0].days_left is None
    RightsRequest.objects.filter(pk=elsewhere.pk).update(ended_at=elsewhere.made_at)
    assert asked(asker, person, matter) == here
    assert requests_made_in(matter)[0].days_left == 31
    assert Entry.objects.filter(name="people.RequesterShown").count() == 1


def test_nobody_asks_for_another_and_the_ledger_does_not_say_what_is_wrong(asker: Account) -> None:
    person = someone()
    with pytest.raises(NotAllowed):
        make_request(
            by=Actor.public("people.make_request"),
            person=person,
            matter_id=uuid4(),
            kind=RightKind.COPY,
            words="",
            request_id=new_id(),
            shown=True,
        )
    asked(asker, person, uuid4(), RightKind.CORRECTION)
    assert "Quay" not in str(Entry.objects.values_list("facts", flat=True))


def test_once_they_are_erased_nothing_of_it_can_be_read(asker: Account) -> None:
    person = someone()
    asked(asker, person, uuid4(), RightKind.CORRECTION)
    erase_person(by=Actor.system("records.erase"), person_id=person.pk, reason=WhyErased.PERSON_ASKED)
    assert requests_of_record(person.pk) == []
    assert RightsRequest.objects.get().words == ""
