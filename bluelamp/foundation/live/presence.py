"""Who looks at a record just now, and who is writing: kept for a minute, and never in the ledger."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import F, QuerySet

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
    return without(_found(Presence.objects.filter(record_id__in=list(records))), but)


def present_anywhere() -> dict[UUID, list[Present]]:
    """Return who has which record open now, those who write first."""
    return _found(Presence.objects.all())


def who_writes() -> set[UUID]:
    """Return the records about which someone writes now, but for those who write about themselves."""
    lately = Presence.objects.filter(is_writing=True, at__gte=now() - LASTS).exclude(account_id=F("record_id"))
    return set(lately.values_list("record_id", flat=True))


def without(present: Mapping[UUID, list[Present]], but: UUID | None) -> dict[UUID, list[Present]]:
    """Return the same without one account."""
    left = {record: [one for one in each if one.account_id != but] for record, each in present.items()}
    return {record: each for record, each in left.items() if each}


def _found(rows: QuerySet[Presence]) -> dict[UUID, list[Present]]:
    found: dict[UUID, list[Present]] = {}
    lately = rows.filter(at__gte=now() - LASTS).order_by("-is_writing", "account_id")
    for record_id, account_id, is_writing in lately.values_list("record_id", "account_id", "is_writing"):
        found.setdefault(record_id, []).append(Present(account_id, is_writing))
    return found
