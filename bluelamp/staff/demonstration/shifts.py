"""Four weeks of shifts around today for the demonstration force: early, late and night in turn, and two absences.

Those whom the tour signs in as are on day and night, so that it works whatever the hour.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from bluelamp.foundation.clock import force_zone, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import plan_absence, plan_shifts
from bluelamp.staff.demonstration.people import DESK, GUIDES, STAFF, STANDARDS, Member
from bluelamp.staff.models import Account
from bluelamp.staff.working_time import Span, moment_at, shift_on

BEFORE: Final = 14
DAYS: Final = 28
Times = tuple[time, time]
AROUND_THE_CLOCK: Final[tuple[Times, ...]] = ((time(7), time(19)), (time(19), time(7)))
AT_THE_DESK: Final[tuple[Times, ...]] = ((time(6), time(14)), (time(14), time(22)), (time(22), time(6)))
IN_A_NEIGHBOURHOOD: Final[tuple[Times, ...]] = ((time(8), time(16)), (time(14), time(22)))
FREE: Final = 2  # of seven days
AWAY: Final = (("Bethan Gwynlas", -1, 5, "Gareth Pritchard"), ("Huw Llanteg", 2, 9, "Amina Yusuf"))


def plan_demonstration_shifts(*, by: Actor) -> bool:
    """Plan the shifts and absences of a demonstration force that has none yet, and return True."""
    accounts = {account.name: account for account in Account.objects.filter(for_demonstration=True)}
    first = today() - timedelta(days=BEFORE)
    for number, member in enumerate(STAFF):
        if member.team not in ("", STANDARDS):
            plan_shifts(by=by, account=accounts[member.name], spans=list(_spans(number, member, first)))
    for name, begins, ends, cover in AWAY:
        span = Span(_midnight(begins), _midnight(ends))
        plan_absence(by=by, account=accounts[name], span=span, cover=accounts[cover])
    return True


def _spans(number: int, member: Member, first: date) -> Iterator[Span]:
    """Yield the shifts of one member; what they work changes with the week, and their free days lie differently."""
    zone = force_zone()
    for day in (first + timedelta(days=days) for days in range(DAYS)):
        if member in GUIDES:
            yield from (shift_on(day, *times, zone) for times in AROUND_THE_CLOCK)
        elif (day.toordinal() + 3 * number) % 7 >= FREE:
            turns = AT_THE_DESK if member.team == DESK else IN_A_NEIGHBOURHOOD
            yield shift_on(day, *turns[((day.toordinal() + 3 * number) // 7 + number) % len(turns)], zone)


def _midnight(days: int) -> datetime:
    return moment_at(today() + timedelta(days=days), time(), force_zone())
