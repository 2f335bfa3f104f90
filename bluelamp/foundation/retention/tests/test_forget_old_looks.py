"""Looks go when the force no longer keeps them, and no sooner, whoever asks."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.foundation.retention.actions import choose_keeping_times, forget_old_looks
from bluelamp.foundation.retention.models import KeepingTimes
from bluelamp.foundation.retention.rules import months_before
from bluelamp.foundation.retention.tasks import forget_looks

pytestmark = pytest.mark.django_db
BY = Actor.system("retention.forget", "retention.choose")


def a_look(*, months_ago: int) -> Look:
    """A look at one record."""
    at = months_before(now(), months_ago) - timedelta(days=1)
    return Look.objects.create(at=at, actor_id=uuid4(), reason="queue", model="contacts.contact", record_id=uuid4())


def test_old_looks_go_and_younger_ones_stay() -> None:
    old, young = a_look(months_ago=80), a_look(months_ago=60)
    assert forget_looks() == 1
    assert list(Look.objects.values_list("pk", flat=True)) == [young.pk]
    entry = Entry.objects.get(name="retention.LooksForgotten")
    assert (entry.facts["looks"], entry.facts["before"], entry.operation) == (1, 20200512, "erased")
    assert str(old.pk) not in str(entry.facts)


def test_a_day_without_old_looks_says_nothing() -> None:
    a_look(months_ago=1)
    assert forget_old_looks(by=BY) == 0
    assert not Entry.objects.filter(name="retention.LooksForgotten").exists()


def test_the_force_may_keep_them_longer_or_shorter() -> None:
    a_look(months_ago=80)
    choose_keeping_times(by=BY, looks_months=120, security_months=24)
    assert forget_old_looks(by=BY) == 0
    choose_keeping_times(by=BY, looks_months=24, security_months=24)
    assert forget_old_looks(by=BY) == 1


@pytest.mark.parametrize("chosen", [True, False])
def test_the_database_lets_no_younger_look_go_and_changes_not_even_an_old_one(chosen: bool) -> None:
    if not chosen:
        KeepingTimes.objects.all().delete()
    a_look(months_ago=60)
    a_look(months_ago=80)
    for statement in ("DELETE FROM ledger_look", "UPDATE ledger_look SET reason = 'x' WHERE at < '2020-01-01'"):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert Look.objects.count() == 2


def test_a_clock_that_runs_ahead_takes_no_look_along(clock: Traveller) -> None:
    a_look(months_ago=12)
    clock.move_to(datetime(2035, 1, 1, tzinfo=UTC))
    with pytest.raises(DatabaseError, match="append-only"):
        forget_old_looks(by=BY)


def test_nobody_forgets_without_the_permission() -> None:
    with pytest.raises(NotAllowed):
        forget_old_looks(by=Actor.system("work.see"))


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [((2026, 3, 31), 1, (2026, 2, 28)), ((2028, 2, 29), 12, (2027, 2, 28)), ((2026, 1, 5), 1, (2025, 12, 5))],
)
def test_months_are_those_of_the_calendar(day: tuple[int, int, int], months: int, before: tuple[int, int, int]) -> None:
    assert months_before(datetime(*day, tzinfo=UTC), months) == datetime(*before, tzinfo=UTC)
