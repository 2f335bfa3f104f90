"""Finding entries that nobody sealed: those that have waited too long, and those that do not even wait."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.db.models import Exists, OuterRef, TextField
from django.db.models.functions import Cast
from django.utils.translation import ngettext

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry, Waiting
from bluelamp.foundation.ledger.proof.faults import Fault, shown_id

LONGEST_WAIT: Final = timedelta(minutes=1)


def unsealed_faults() -> Iterator[Fault]:
    """Yield what is wrong with entries outside the chain, each fault naming the oldest of them."""
    waits = Waiting.objects.filter(entry_id=OuterRef("pk"))
    entry = Entry.objects.filter(pk=OuterRef("entry_id"))
    young = entry.filter(at__gte=now() - LONGEST_WAIT)
    for rows, what in (
        (Entry.objects.filter(~Exists(waits), sealed=None), _without_place),
        (Waiting.objects.filter(~Exists(entry)), _gone),
        (Waiting.objects.filter(Exists(entry), ~Exists(young)), _waiting),
    ):
        count = rows.count()
        if count:
            oldest = shown_id(rows.order_by("pk").values_list(Cast("pk", TextField()), flat=True)[0])
            yield Fault(what(count) % {"count": count, "entry": oldest}, entry=oldest)


def _without_place(count: int) -> str:
    return ngettext(
        "Entry %(entry)s was written past Bluelamp, or its seal was removed: it has no place and waits for none.",
        "%(count)s entries were written past Bluelamp, or their seals were removed. The oldest is %(entry)s.",
        count,
    )


def _gone(count: int) -> str:
    return ngettext(
        "Entry %(entry)s waited to be sealed and is gone: someone removed it.",
        "%(count)s entries waited to be sealed and are gone: someone removed them. The oldest is %(entry)s.",
        count,
    )


def _waiting(count: int) -> str:
    return ngettext(
        "Entry %(entry)s has waited for more than a minute to be sealed. Start Bluelamp, or look in its log.",
        "%(count)s entries have waited for more than a minute to be sealed. Start Bluelamp, or look in its log. "
        "The oldest is %(entry)s.",
        count,
    )
