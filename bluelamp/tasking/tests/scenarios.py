"""Something that is asked, for tests to begin with."""

from datetime import timedelta
from typing import Final

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account, Team
from bluelamp.staff.tests.scenarios import a_force_with_teams
from bluelamp.tasking.actions import make_task
from bluelamp.tasking.models import Task

ASKER: Final = Actor.system("tasking.ask", "tasking.end", "tasking.move", "records.erase")


def a_task(account: Account | None = None, *, hours: float = 4) -> Task:
    """Ask someone of the digital desk, or anyone in it, to do something."""
    if not Team.objects.exists():
        a_force_with_teams()
    return make_task(
        by=ASKER,
        matter_id=new_id(),
        person_id=someone().pk,
        words="Ring the shop.",
        team="digital-desk",
        account=account,
        due_at=now() + timedelta(hours=hours),
    )
