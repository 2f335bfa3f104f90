"""What can be done about the force, its teams and its accounts."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.staff.events import AccountMade, ForceSetUp, TeamMade
from bluelamp.staff.models import Account, Force, Team
from bluelamp.staff.rules import Role


class ForceIsSetUp(ValueError):
    """One installation serves one force, and there is one already."""

    def __str__(self) -> str:
        return str(_("A force is set up here already. One installation serves one force."))


@action(may="staff.set_up", announces=ForceSetUp)
def set_up_force(*, by: Actor, name: str, for_demonstration: bool = False) -> Force:
    """Name the force this installation serves; raise `ForceIsSetUp` where there is one."""
    if Force.objects.exists():
        raise ForceIsSetUp
    force = Force.objects.create(name=name, for_demonstration=for_demonstration)
    announce(ForceSetUp(set_up_id=new_id()), by=by)
    return force


@action(may="staff.set_up", announces=TeamMade)
def make_team(*, by: Actor, code: str, name: str) -> Team:
    """Make a team that contacts can go to."""
    team = Team.objects.create(code=code, name=name)
    announce(TeamMade(set_up_id=new_id(), team=code), by=by)
    return team


@action(may="staff.set_up", announces=AccountMade)
def make_account(
    *,
    by: Actor,
    email: str,
    name: str,
    role: Role,
    password_hash: str,
    teams: Sequence[Team] = (),
    for_demonstration: bool = False,
) -> Account:
    """Give someone an account; they add a passkey or one-time code when they first sign in.

    `password_hash` is what Django's `make_password` makes of their password.
    """
    account = Account(
        email=email.lower(), name=name, role=role, password=password_hash, for_demonstration=for_demonstration
    )
    account.save()
    account.teams.set(teams)
    announce(AccountMade(account_id=account.pk, role=role), by=by)
    return account
