"""What an administrator can do about accounts that are there."""

from typing import Final

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.closed_teams import must_be_open
from bluelamp.staff.events import (
    AccountChanged,
    AccountClosed,
    AccountOpened,
    SecondFactorsRemoved,
    TeamJoined,
    TeamLeft,
    WelcomeRenewed,
)
from bluelamp.staff.models import Account, Team
from bluelamp.staff.rules import Role

MAY: Final = "staff.change_accounts"


class LastAdministrator(ValueError):
    """Without an administrator nobody could make another."""

    def __str__(self) -> str:
        return str(_("This is the last administrator. Make someone else an administrator first."))


class OwnAccount(ValueError):
    """Nobody raises, closes or takes apart their own account."""

    def __str__(self) -> str:
        return str(_("Nobody changes this about their own account. Ask another administrator."))


@action(may=MAY, announces=AccountChanged)
def change_account(*, by: Actor, account: Account, name: str, role: Role, teams: frozenset[str]) -> None:
    """Change what someone is called, what they are there to do, and the codes of their teams.

    Raises `OwnAccount` for one's own role, `LastAdministrator` where nobody else would be one, and `TeamIsClosed`.
    """
    kept = _locked(account)
    if role != kept.role:
        _not_ones_own(by, kept)
        _not_the_last(kept)
    before = frozenset(kept.teams.values_list("pk", flat=True))
    must_be_open(teams - before)
    if (kept.name, kept.role) != (name, role):
        kept.name, kept.role = name, role
        kept.save(update_fields=["name", "role"])
        announce(AccountChanged(account_id=kept.pk, role=role), by=by)
    elif before == teams:
        nothing_new()
    kept.teams.set(Team.objects.filter(pk__in=teams))
    for code in sorted(teams - before):
        announce(TeamJoined(account_id=kept.pk, team=code), by=by)
    for code in sorted(before - teams):
        announce(TeamLeft(account_id=kept.pk, team=code), by=by)


@action(may=MAY, announces=AccountClosed)
def close_account(*, by: Actor, account: Account) -> None:
    """Let nobody sign in with it; who is signed in is out at their next request. Raises as `change_account` does."""
    kept = _locked(account)
    _not_ones_own(by, kept)
    _not_the_last(kept)
    if not kept.is_active:
        nothing_new()
        return
    kept.is_active = False
    kept.save(update_fields=["is_active"])
    announce(AccountClosed(account_id=kept.pk), by=by)


@action(may=MAY, announces=AccountOpened)
def open_account(*, by: Actor, account: Account) -> None:
    """Let the owner of a closed account sign in again, with the password and second factors they had."""
    kept = _locked(account)
    if kept.is_active:
        nothing_new()
        return
    kept.is_active = True
    kept.save(update_fields=["is_active"])
    announce(AccountOpened(account_id=kept.pk), by=by)


@action(may=MAY, announces=WelcomeRenewed)
def renew_welcome(*, by: Actor, account: Account) -> Account:
    """Make the password unusable and end all sessions; return the account, which has another welcome code now.

    Raises `OwnAccount`.
    """
    kept = _locked(account)
    _not_ones_own(by, kept)
    kept.password = make_password(None)
    kept.save(update_fields=["password"])
    announce(WelcomeRenewed(account_id=kept.pk), by=by)
    return kept


@action(may=MAY, announces=SecondFactorsRemoved)
def remove_second_factors(*, by: Actor, account: Account) -> None:
    """Remove passkeys, one-time codes and recovery codes; the owner adds new ones. Raises `OwnAccount`."""
    _not_ones_own(by, account)
    factors = Authenticator.objects.filter(user=account)
    count = factors.count()
    if not count:
        nothing_new()
        return
    factors.delete()
    announce(SecondFactorsRemoved(account_id=account.pk, factors=count), by=by)


def _locked(account: Account) -> Account:
    """Return the account as it is now, and hold it, and all that keep it from being the last, until this is done."""
    keepers = Q(role=Role.ADMINISTRATOR, is_active=True)
    rows = Account.objects.select_for_update().filter(keepers | Q(pk=account.pk)).order_by("pk")
    return next(row for row in rows if row.pk == account.pk)


def _not_ones_own(by: Actor, account: Account) -> None:
    if by.id == account.pk:
        raise OwnAccount


def _not_the_last(account: Account) -> None:
    others = Account.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exclude(pk=account.pk)
    if account.role == Role.ADMINISTRATOR and account.is_active and not others.exists():
        raise LastAdministrator
