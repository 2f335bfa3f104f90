"""How many rang is taken in once, and what cannot be is said with its reason."""

from datetime import UTC, datetime

import pytest

from bluelamp.calls.actions import take_volumes
from bluelamp.calls.models import Volume
from bluelamp.calls.reading import COLUMNS, read_volumes
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db
GOOD = "101,2026-05-01,09:00,10:00,212,180,32,148"


def table(*lines: str) -> str:
    """Return a table with these lines."""
    return "\n".join([",".join(COLUMNS), *lines])


def test_spans_are_kept_once_by_the_clock_on_the_force_s_wall() -> None:
    a_force_with_teams()
    by = actor_for(a_supervisor())
    sent = table(GOOD, "999,2026-05-01,,,640,631,9,6", "101,2026-05-01,23:00,00:00,5,0,5,")
    assert take_volumes(by=by, text=sent) == 3
    assert take_volumes(by=by, text=sent) == 0
    kept = Volume.objects.get(line="101", offered=212)
    assert (kept.begins_at, kept.ends_at) == (datetime(2026, 5, 1, 8, tzinfo=UTC), datetime(2026, 5, 1, 9, tzinfo=UTC))
    assert (kept.answered, kept.abandoned, kept.waited) == (180, 32, 148)
    day = Volume.objects.get(line="999")
    assert (day.ends_at - day.begins_at).total_seconds() == 24 * 3600
    assert Volume.objects.get(offered=5).waited is None
    assert [entry.facts["spans"] for entry in Entry.objects.filter(name="calls.VolumesTaken")] == [3]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("111,2026-05-01,,,1,1,0,1", "“111” is no line. Write 101 or 999."),
        ("101,May,,,1,1,0,1", "“May” is no day. Write it as 2026-11-30."),
        ("101,2026-05-01,9,10:00,1,1,0,1", "“9” is no time. Write it as 22:00."),
        ("101,2026-05-01,09:00,,1,1,0,1", "“” is no time. Write it as 22:00."),
        ("101,2026-05-01,,,1,1,1,1", "More were answered and abandoned than there were."),
        ("101,2026-05-01,,,-1,0,0,1", "“-1” under offered is no whole number."),
        ("101,2026-05-01,,,1,1,0,", "“” under waited is no whole number."),
        ("101,2026-05-01,,,99999999,1,0,1", "“99999999” under offered is no whole number."),
        ("101,2099-05-01,,,1,1,0,1", "It has not ended yet."),
        ("101,2026-03-29,01:00,02:00,1,1,0,1", "There was no such hour: the clocks went forward."),
        ("101,2026-05-02,09:30,10:30,1,1,0,1", "It overlaps a span of that line that says otherwise."),
        ("101", "“” is no day. Write it as 2026-11-30."),
    ],
)
def test_a_line_that_cannot_be_taken_in_is_left_out_with_its_reason(line: str, says: str) -> None:
    a_force_with_teams()
    read = read_volumes(table("101,2026-05-02,09:00,10:00,212,180,32,148", line))
    assert [str(each) for each in read.refused] == [f"Line 3: {says}"]
    assert len(read.volumes) == 1


def test_what_is_kept_is_not_changed_by_a_later_table() -> None:
    a_force_with_teams()
    take_volumes(by=actor_for(a_supervisor()), text=table(GOOD))
    read = read_volumes(table(GOOD, GOOD.replace("212", "213"), "999" + GOOD[3:]))
    assert (len(read.volumes), read.known, len(read.refused)) == (1, 1, 1)


@pytest.mark.parametrize("text", ["", "\0", "line,day", '"' * 10_000, "PK\x03\x04"])
def test_what_is_no_table_is_said(text: str) -> None:
    assert [each.line for each in read_volumes(text).refused] == [1]


def test_contact_staff_take_in_none() -> None:
    with pytest.raises(NotAllowed):
        take_volumes(by=actor_for(a_desk()), text=table(GOOD))
