"""Reading breaks: when one is proposed, who is on one now, and since when someone had none."""

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.foundation.clock import now
from bluelamp.staff.models import Absence, BreakRule

if TYPE_CHECKING:
    from django.db.models import QuerySet


def break_rule() -> BreakRule:
    """Return what the force chose, or what is usual."""
    return BreakRule.objects.first() or BreakRule()


def break_of(account_id: UUID | None) -> Absence | None:
    """Return the break that someone is on now, None where they are on none."""
    return _running().filter(account=account_id).first()


def on_a_break(accounts: Collection[UUID]) -> set[UUID]:
    """Return who of some accounts is on a break now."""
    return set(_running().filter(account__in=accounts).values_list("account", flat=True))


def away_until(account_id: UUID, after: datetime) -> datetime | None:
    """Return when someone last came back from a break or an absence that ended after a moment, None where from none."""
    ended = Absence.objects.filter(account=account_id, ends_at__gt=after, ends_at__lte=now())
    return ended.order_by("-ends_at").values_list("ends_at", flat=True).first()


def _running() -> "QuerySet[Absence]":
    return Absence.objects.filter(is_break=True, begins_at__lte=now(), ends_at__gt=now())
