"""What tasks do when something happened."""

from typing import Final

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.staff.events import AccountClosed
from bluelamp.tasking.actions import return_task
from bluelamp.tasking.models import Task

LEFT_BEHIND: Final = Actor.system("tasking.return")


@on(AccountClosed)
def ask_the_team_instead_of_a_leaver(event: AccountClosed) -> None:
    """Ask the teams what someone who left was asked."""
    for task in Task.objects.filter(account=event.account_id, ended_at=None).exclude(digest_key=b""):
        return_task(by=LEFT_BEHIND, task=task)
