"""Closing a team, whose work another does from then on, and opening it again."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.actions.accounts import change_account
from bluelamp.staff.actions.overflow import choose_overflow
from bluelamp.staff.closed_teams import TeamIsClosed, must_be_open
from bluelamp.staff.models import Overflow, Team
from bluelamp.staff.queries import accounts_of
from bluelamp.staff.rules import Role
from bluelamp.staff.team_events import TeamClosed, TeamOpened


@action(may="staff.change_force", announces=TeamClosed)
def close_team(*, by: Actor, code: str, to: str) -> None:
    """Close a team: everyone in it is in the one that follows it from now on, which reaches what this one had.

    What another team offers it is offered to the follower. Raises `TeamIsClosed` where the follower is not open, or is
    this team itself.
    """
    team = Team.objects.select_for_update().get(pk=code)
    if team.closed_at is not None:
        nothing_new()
        return
    if to == code:
        raise TeamIsClosed
    must_be_open([to])
    _offer_to_the_follower(by, code, to)
    _move_members(by, code, to)
    Team.objects.filter(followed_by=code).update(followed_by=to)
    team.closed_at, team.followed_by_id = now(), to
    team.save(update_fields=["closed_at", "followed_by"])
    announce(TeamClosed(set_up_id=new_id(), team=code, followed_by=to), by=by)


@action(may="staff.change_force", announces=TeamOpened)
def open_team(*, by: Actor, code: str) -> None:
    """Open a closed team again: people can be put in it, and contacts go to it. What moved meanwhile stays there."""
    team = Team.objects.select_for_update().get(pk=code)
    if team.closed_at is None:
        nothing_new()
        return
    team.closed_at, team.followed_by = None, None
    team.save(update_fields=["closed_at", "followed_by"])
    announce(TeamOpened(set_up_id=new_id(), team=code), by=by)


def _move_members(by: Actor, code: str, to: str) -> None:
    for account in accounts_of(code):
        teams = frozenset(account.teams.values_list("pk", flat=True)) - {code} | {to}
        change_account(by=by, account=account, name=account.name, role=Role(account.role), teams=teams)


def _offer_to_the_follower(by: Actor, code: str, to: str) -> None:
    choose_overflow(by=by, team=code, to=None)
    for kept in Overflow.objects.filter(to=code).order_by("team"):
        other = to if kept.team_id != to else None
        choose_overflow(by=by, team=kept.team_id, to=other, after_minutes=kept.after_minutes)
