"""Reading how the ledger's readers fare: what is parked, and who is behind."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Min

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Bookmark, Entry, Parked, Sealed, Waiting
from bluelamp.foundation.ledger.sequencer import newest_position
from bluelamp.foundation.ledger.subscribe import SUBSCRIBERS


@dataclass(frozen=True)
class Lag:
    """How many entries someone has still to read, and how old the first of them is."""

    behind: int
    age: timedelta


@dataclass(frozen=True)
class LedgerLag:
    """The lag of the sealer, and of each subscriber by its name."""

    sealer: Lag
    subscribers: dict[str, Lag]


def parked_events() -> list[Parked]:
    """Return what is parked and not settled, by subscriber and subject, the oldest first of each."""
    rows = Parked.objects.filter(settled_at=None).select_related("entry")
    return list(rows.order_by("subscriber", "subject", "entry__sealed__position"))


def ledger_lag() -> LedgerLag:
    """Return how far the sealer and each subscriber are behind; parked events count as read."""
    waiting = Waiting.objects.values("entry_id")
    oldest = Entry.objects.filter(pk__in=waiting).aggregate(at=Min("at"))["at"]
    top = newest_position()
    read = dict.fromkeys(SUBSCRIBERS, 0) | dict(Bookmark.objects.values_list("subscriber", "position"))
    nexts = {position + 1 for position in read.values() if position < top}
    at = dict(Sealed.objects.filter(position__in=nexts).values_list("position", "entry__at"))
    return LedgerLag(
        Lag(Waiting.objects.count(), _age(oldest)),
        {name: Lag(max(top - read[name], 0), _age(at.get(read[name] + 1))) for name in sorted(SUBSCRIBERS)},
    )


def _age(at: datetime | None) -> timedelta:
    return now() - at if at else timedelta(0)
