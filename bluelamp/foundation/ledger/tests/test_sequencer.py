"""Every committed entry has one place in one order, and no reader ever skips one."""

from functools import partial
from threading import Event as Signal
from threading import Thread

import pytest
from django.conf import settings
from django.db import connection, transaction

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.insert import insert_together
from bluelamp.foundation.ledger.models import Entry, Sealed, Waiting
from bluelamp.foundation.ledger.sequencer import newest_position, seal_waiting
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, LampLit, light
from bluelamp.foundation.tests.own_database import in_threads

WRITERS = 8
EACH = 12


def read_after(position: int) -> list[Entry]:
    """Read on as every reader does: by position."""
    seal_waiting()
    return [row.entry for row in Sealed.objects.filter(position__gt=position).order_by("position")]


def lit(colour: str) -> Entry:
    """An entry that is made now and written later."""
    event = LampLit(lamp_id=new_id(), colour=colour)
    return Entry(
        name=event.event_name(),
        operation=event.operation,
        actor_kind=LAMPLIGHTER.kind,
        at=now(),
        record_id=event.record(),
        facts=event.facts(),
    )


def commit(entry: Entry) -> None:
    """Write an entry, and commit it."""
    with transaction.atomic():
        insert_together(entry)


@pytest.mark.usefixtures("own_database")
def test_an_entry_that_was_made_first_and_committed_last_is_not_skipped() -> None:
    slow, quick = sorted((lit("slow"), lit("quick")), key=lambda entry: entry.pk)
    commit(quick)
    assert [entry.pk for entry in read_after(0)] == [quick.pk]
    position = newest_position()
    commit(slow)
    assert [entry.pk for entry in read_after(position)] == [slow.pk]


@pytest.mark.skipif(settings.ON_SQLITE, reason="On SQLite the second writer waits until the first has committed.")
@pytest.mark.usefixtures("own_database")
def test_two_transactions_that_overtake_each_other_are_both_read() -> None:
    has_written, may_commit = Signal(), Signal()
    slow = Thread(target=partial(light_slowly, has_written, may_commit))
    slow.start()
    assert has_written.wait(10)
    quick = light(by=LAMPLIGHTER, colour="quick")
    assert [entry.record_id for entry in read_after(0)] == [quick]
    position = newest_position()
    may_commit.set()
    slow.join(10)
    assert [entry.facts["colour"] for entry in read_after(position)] == ["slow"]
    assert list(Sealed.objects.values_list("position", flat=True).order_by("position")) == [1, 2]


@pytest.mark.usefixtures("own_database")
def test_positions_have_no_gap_under_many_writers_and_two_sequencers() -> None:
    stop = Signal()
    sequencers = [Thread(target=partial(seal_until, stop)) for _ in range(2)]
    for sequencer in sequencers:
        sequencer.start()
    in_threads(*[light_many] * WRITERS)
    stop.set()
    for sequencer in sequencers:
        sequencer.join(30)
    seal_waiting()
    positions = list(Sealed.objects.values_list("position", flat=True).order_by("position"))
    assert positions == list(range(1, WRITERS * EACH + 1))
    assert Sealed.objects.values("entry").distinct().count() == Entry.objects.count() == WRITERS * EACH
    assert not Waiting.objects.exists()


@pytest.mark.usefixtures("own_database")
def test_what_is_not_committed_has_no_place() -> None:
    with transaction.atomic():
        light(by=LAMPLIGHTER)
        transaction.set_rollback(True)
    assert read_after(0) == []


def light_slowly(has_written: Signal, may_commit: Signal) -> None:
    """Write an entry and commit it only when told to."""
    try:
        with transaction.atomic():
            insert_together(lit("slow"))
            has_written.set()
            may_commit.wait(10)
    finally:
        connection.close()


def light_many() -> None:
    """Light one lamp after another."""
    for _ in range(EACH):
        light(by=LAMPLIGHTER)


def seal_until(stop: Signal) -> None:
    """Give out positions until told to stop."""
    try:
        while not stop.is_set():
            seal_waiting()
    finally:
        connection.close()
