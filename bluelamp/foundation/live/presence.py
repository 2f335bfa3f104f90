"""Who looks at a record just now, and who is writing: kept for a minute, and never in the ledger."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from bluelamp.foundation.clock import now
from bluelamp.foundation.live.models import Presence

LASTS: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class Present:
    """Someone who has a record open, and whether they are writing."""

    account_id: UUID
    is_writing: bool


def be_present(account_id: UUID, record_id: UUID, *, is_writing: bool) -> None:
    """Say that someone has a record open. What they said of others more than a minute ago is forgotten."""
    Presence.objects.filter(account_id=account_id, at__lt=now() - LASTS).delete()
    Presence.objects.bulk_create(
        [Presence(account_id=account_id, record_id=record_id, is_writing=is_writing, at=now())],
        update_conflicts=True,
        unique_fields=["record_id", "account_id"],
        update_fields=["is_writing", "at"],
    )


def present_at(records: Iterable[UUID], *, but: UUID | None) -> dict[UUID, list[Present]]:
    """Return who has each of some records open now, those who write first, without one account."""
    rows = Presence.objects.filter(record_id__in=list(records), at__gte=now() - LASTS)
    found: dict[UUID, list[Present]] = {}
    for row in rows.order_by("-is_writing", "account_id"):
        if row.account_id != but:
            found.setdefault(row.record_id, []).append(Present(row.account_id, row.is_writing))
    return found
