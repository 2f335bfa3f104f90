"""Who is about to go, from shifts and absences: so that a page can propose why work is handed over, and to whom."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bluelamp.foundation.clock import now
from bluelamp.staff.models import Absence, Shift

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

ABSENCE_AHEAD: Final = timedelta(hours=48)
SHIFT_ENDS_WITHIN: Final = timedelta(hours=1)


class Why(StrEnum):
    """Why someone is about to go."""

    ABSENCE = "absence"
    END_OF_SHIFT = "end_of_shift"


@dataclass(frozen=True)
class Going:
    """Why someone goes, from when on, and who covers an absence, where anyone does."""

    why: Why
    at: datetime
    cover: UUID | None = None


def going(account: "Account") -> Going | None:
    """Return why an account is about to go: an absence within two days, or a shift that ends within the hour.

    None where neither is planned.
    """
    at = now()
    absence = Absence.objects.filter(account=account, ends_at__gt=at, begins_at__lt=at + ABSENCE_AHEAD)
    first = absence.order_by("begins_at").first()
    if first is not None:
        return Going(Why.ABSENCE, first.begins_at, first.cover_id)
    ends = Shift.objects.filter(account=account, begins_at__lte=at, ends_at__gt=at).values_list("ends_at", flat=True)
    soon = [end for end in ends if end <= at + SHIFT_ENDS_WITHIN]
    return Going(Why.END_OF_SHIFT, soon[0]) if soon else None
