"""The staff of the demonstration force: fictional people whose password and codes anyone may know."""

from bluelamp.staff.demonstration.making import RealRecordsHere, make_demonstration_force
from bluelamp.staff.demonstration.people import PASSWORD
from bluelamp.staff.demonstration.shifts import plan_demonstration_shifts
from bluelamp.staff.demonstration.showing import (
    DemonstrationAccount,
    add_one_time_code,
    current_code,
    shown_accounts,
)

__all__ = [
    "PASSWORD",
    "DemonstrationAccount",
    "RealRecordsHere",
    "add_one_time_code",
    "current_code",
    "make_demonstration_force",
    "plan_demonstration_shifts",
    "shown_accounts",
]
