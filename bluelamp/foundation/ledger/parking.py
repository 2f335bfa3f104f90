"""Setting aside what a subscriber fails on, and all that follows about the same subject, until it is asked for."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

import structlog
from django.db import transaction
from django.db.models import QuerySet

from bluelamp.foundation.clock import now
from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.ledger.models import Entry, Parked
from bluelamp.foundation.ledger.rules import place_of

log = structlog.get_logger(__name__)
Handle = Callable[[str, Entry], None]
ANY_PARKED: Final = "SELECT 1 FROM ledger_parked WHERE subscriber = %s AND settled_at IS NULL LIMIT 1"


def park(subscriber: str, entry: Entry, error: Exception) -> None:
    """Set an entry aside for one subscriber."""
    told = {"subject": _subject(entry), "failed_with": place_of(error), "asked_at": None, "settled_at": None}
    Parked.objects.update_or_create(subscriber=subscriber, entry=entry, defaults=told)


def park_behind(subscriber: str, entry: Entry) -> bool:
    """Set an entry aside where an earlier one about its subject is; say whether that was so."""
    earlier = _still_parked(subscriber, _subject(entry)).select_for_update().first()
    if earlier is None:
        return False
    told = {"subject": earlier.subject, "asked_at": earlier.asked_at}
    Parked.objects.get_or_create(subscriber=subscriber, entry=entry, defaults=told)
    return True


def has_parked(subscriber: str) -> bool:
    """Say whether anything is set aside for a subscriber."""
    return bool(ask(ANY_PARKED, subscriber))


def ask_for_parked(subscriber: str, subject: UUID) -> int:
    """Have everything that a subscriber has parked about a subject read again, and return how much that is."""
    return _still_parked(subscriber, subject).filter(asked_at=None).update(asked_at=now())


def read_parked(handle: Handle) -> int:
    """Let the subscribers read what was asked for, oldest first; return how much they could read.

    Whatever fails stays parked, and so does all behind it.
    """
    done = 0
    while (parked := _asked_for().first()) is not None:
        try:
            done += _settle(parked, handle)
        except Exception as error:
            log.exception("subscriber failed again", subscriber=parked.subscriber)
            _still_parked(parked.subscriber, parked.subject).update(asked_at=None)
            Parked.objects.filter(pk=parked.pk).update(failed_with=place_of(error))
    return done


def _settle(parked: Parked, handle: Handle) -> bool:
    """Handle one in a transaction with the note that it was; another process may have done it meanwhile."""
    with transaction.atomic():
        mine = _asked_for().select_for_update(of=("self",)).filter(pk=parked.pk).first()
        if mine is None:
            return False
        handle(mine.subscriber, mine.entry)
        mine.settled_at = now()
        mine.save(update_fields=["settled_at"])
        return True


def _asked_for() -> "QuerySet[Parked]":
    rows = Parked.objects.filter(settled_at=None, asked_at__isnull=False)
    return rows.select_related("entry").order_by("entry__sealed__position")


def _still_parked(subscriber: str, subject: UUID) -> "QuerySet[Parked]":
    return Parked.objects.filter(subscriber=subscriber, subject=subject, settled_at=None)


def _subject(entry: Entry) -> UUID:
    return entry.person_id or entry.record_id
