"""What can be done about the force, its teams and its accounts."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.closed_teams import must_be_open
from bluelamp.staff.events import AccountMade, ForceChanged, ForceSetUp
from bluelamp.staff.models import Account, Force, Team
from bluelamp.staff.rules import Role
from bluelamp.staff.team_events import TeamMade, TeamRenamed


class ForceIsSetUp(ValueError):
    """One installation serves one force, and there is one already."""

    def __str__(self) -> str:
        return str(_("A force is set up here already. One installation serves one force."))


class CodeTaken(ValueError):
    """Another team has this code, which never changes."""

    def __str__(self) -> str:
        return str(_("There is a team with this name, or there was when it was made. Choose another name."))


class AddressTaken(ValueError):
    """Another account signs in with this address."""

    def __str__(self) -> str:
        return str(
            _("There is an account with this e-mail address already. Change that one, or enter another address.")
        )


@action(may="staff.set_up", announces=ForceSetUp)
def set_up_force(*, by: Actor, name: str, exit_url: str = "", for_demonstration: bool = False) -> Force:
    """Name the force this installation serves, and where one leaves to; raise `ForceIsSetUp` where there is one.

    From then on the database is for training or live, as the program was set when this was done.
    """
    if Force.objects.exists():
        raise ForceIsSetUp
    force = Force(name=name, for_demonstration=for_demonstration, for_training=settings.TRAINING)
    force.exit_url = exit_url or force.exit_url
    force.save(force_insert=True)
    announce(ForceSetUp(set_up_id=new_id()), by=by)
    return force


@action(may="staff.change_force", announces=TeamMade)
def make_team(*, by: Actor, code: str, name: str) -> Team:
    """Make a team that contacts can go to; raise `CodeTaken` where another has this code."""
    if Team.objects.filter(pk=code).exists():
        raise CodeTaken
    team = Team.objects.create(code=code, name=name)
    announce(TeamMade(set_up_id=new_id(), team=code), by=by)
    return team


@action(may="staff.change_force", announces=TeamRenamed)
def rename_team(*, by: Actor, code: str, name: str) -> None:
    """Give the team with this code another name; the code stays."""
    team = Team.objects.get(pk=code)
    if team.name == name:
        nothing_new()
        return
    team.name = name
    team.save(update_fields=["name"])
    announce(TeamRenamed(set_up_id=new_id(), team=code), by=by)


@action(may="staff.change_force", announces=ForceChanged)
def change_force(*, by: Actor, name: str, exit_url: str) -> None:
    """Change what the force is called, and the harmless site that leaving quickly leads to."""
    force = Force.objects.get()
    if (force.name, force.exit_url) == (name, exit_url):
        nothing_new()
        return
    force.name, force.exit_url = name, exit_url
    force.save(update_fields=["name", "exit_url"])
    announce(ForceChanged(set_up_id=new_id()), by=by)


@action(may="staff.change_accounts", announces=AccountMade)
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

    `password_hash` is what Django's `make_password` makes of their password; of None, where they choose one with a
    welcome code. Raises `AddressTaken` where another account signs in with this address, and `TeamIsClosed`.
    """
    if Account.objects.filter(email__iexact=email).exists():
        raise AddressTaken
    must_be_open(team.pk for team in teams)
    account = Account(
        email=email.lower(), name=name, role=role, password=password_hash, for_demonstration=for_demonstration
    )
    account.save()
    account.teams.set(teams)
    announce(AccountMade(account_id=account.pk, role=role), by=by)
    return account
