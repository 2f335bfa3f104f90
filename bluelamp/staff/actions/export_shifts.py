"""Taking the shifts of a team away as a file."""

from datetime import date

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.foundation.lists import Form
from bluelamp.staff.models import Shift
from bluelamp.staff.rota import week_of
from bluelamp.staff.table_events import ShiftsExported


@action(may="staff.keep_shifts", announces=ShiftsExported)
def export_shifts(*, by: Actor, team: str, monday: date, form: Form) -> list[Shift]:
    """Return the shifts of a team in the week that begins on a Monday, by whose they are. The ledger says who took it.

    Absences are left out: a file of when people are away goes further than the plan does.
    """
    shifts = [shift for _account, days in week_of(team, monday).rows for day in days for shift in day.shifts]
    taken = ShiftsExported(export_id=new_id(), form=form, team=team, monday=monday.isoformat(), shifts=len(shifts))
    announce(taken, by=by)
    return shifts
