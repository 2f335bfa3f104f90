"""Shifts and absences for tests to begin with, as hours from now."""

from datetime import timedelta
from typing import Final

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import plan_absence, plan_shifts
from bluelamp.staff.models import Absence, Account, Shift
from bluelamp.staff.working_time import Span

PLANNER: Final = Actor.system("staff.keep_shifts")


def hours(begins: float, ends: float) -> Span:
    """Return a span that begins and ends so many hours from now."""
    return Span(now() + timedelta(hours=begins), now() + timedelta(hours=ends))


def a_shift(account: Account, begins: float, ends: float) -> Shift:
    """Let someone work from and to so many hours from now."""
    return plan_shifts(by=PLANNER, account=account, spans=[hours(begins, ends)])[0]


def an_absence(account: Account, begins: float, ends: float, cover: Account | None = None) -> Absence:
    """Let someone be away from and to so many hours from now."""
    return plan_absence(by=PLANNER, account=account, span=hours(begins, ends), cover=cover)
