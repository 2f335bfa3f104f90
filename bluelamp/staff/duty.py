"""Reading who is here: from shifts and absences, for pages that give someone work."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Model, QuerySet

from bluelamp.foundation.clock import now
from bluelamp.staff.models import Absence, Account, Capacity, Shift, Team
from bluelamp.staff.queries import members_of
from bluelamp.staff.rules import USUAL_CAPACITY
from bluelamp.staff.working_time import Duty, Span, duty_at

SOON: Final = timedelta(days=7)  # most come again within these, so that nobody else's are read further
LOOKED_AHEAD: Final = timedelta(days=92)


@dataclass(frozen=True)
class Colleague:
    """Someone of a team, and whether they are here."""

    account: Account
    duty: Duty


def duties_of(accounts: Collection[UUID], at: datetime | None = None) -> dict[UUID, Duty]:
    """Return whether each account is here, now unless told otherwise.

    Someone is here who is on shift and not absent. While no shift lies ahead of anyone in any of their teams, the force
    keeps no shifts for them, and all who are not absent count as here.
    """
    at = at or now()
    by_shifts = _who_works_by_shifts(accounts, at)
    duties = _duties_within(SOON, accounts, at, by_shifts)
    away = [account for account, duty in duties.items() if duty.back_at is None]
    return duties | _duties_within(LOOKED_AHEAD, away, at, by_shifts) if away else duties


def _duties_within(
    ahead: timedelta, accounts: Collection[UUID], at: datetime, by_shifts: set[UUID]
) -> dict[UUID, Duty]:
    shifts, absences = _spans(Shift, accounts, at, ahead), _spans(Absence, accounts, at, ahead)
    return {
        account: duty_at(
            at,
            shifts=shifts.get(account, []),
            absences=absences.get(account, []),
            by_shifts=account in by_shifts,
        )
        for account in accounts
    }


def duty_of(account: Account) -> Duty:
    """Return whether an account is here now."""
    return duties_of([account.pk])[account.pk]


def is_here(account: Account, at: datetime) -> bool:
    """Say whether an account is on shift at a moment and not absent."""
    return duties_of([account.pk], at)[account.pk].here


def colleagues_in(teams: Iterable[str]) -> list[Colleague]:
    """Return the active members of teams, each once and with whether they are here, by name."""
    accounts = {account.pk: account for team in sorted(teams) for account in members_of(team)}
    duties = duties_of(accounts)
    ordered = sorted(accounts.values(), key=lambda account: (account.name, account.pk))
    return [Colleague(account, duties[account.pk]) for account in ordered]


def keeps_shifts(team: str) -> bool:
    """Say whether shifts lie ahead of anyone in a team."""
    return Shift.objects.filter(account__teams=team, account__is_active=True, ends_at__gt=now()).exists()


def capacities_of(accounts: Collection[UUID]) -> dict[UUID, int]:
    """Return how much each account can have at once."""
    chosen = dict(Capacity.objects.filter(pk__in=accounts).values_list("pk", "weight"))
    return {account: chosen.get(account, USUAL_CAPACITY) for account in accounts}


def held_capacity_of(account: Account) -> int:
    """Return how much an account can have at once; until the transaction ends nobody else is told."""
    Account.objects.select_for_update(no_key=True).get(pk=account.pk)
    return capacities_of([account.pk])[account.pk]


def _spans(
    model: type[Shift] | type[Absence], accounts: Collection[UUID], at: datetime, ahead: timedelta
) -> dict[UUID, list[Span]]:
    rows: QuerySet[Model] = model._default_manager.filter(
        account__in=accounts, ends_at__gt=at, begins_at__lt=at + ahead
    )
    found: dict[UUID, list[Span]] = {}
    for account, begins_at, ends_at in rows.order_by("begins_at").values_list("account_id", "begins_at", "ends_at"):
        found.setdefault(account, []).append(Span(begins_at, ends_at))
    return found


def _who_works_by_shifts(accounts: Collection[UUID], at: datetime) -> set[UUID]:
    ahead = Shift.objects.filter(ends_at__gt=at, account__is_active=True).values("account")
    teams = Team.objects.filter(accounts__in=ahead).values("pk")
    return set(Account.objects.filter(pk__in=accounts, teams__in=teams).values_list("pk", flat=True))
