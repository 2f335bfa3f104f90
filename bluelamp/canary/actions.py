"""Writing down that a canary was sent and came, which the ledger has none of, and that one is missing, which it has."""

from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from bluelamp.canary.events import CanaryMissed, CanaryReturned
from bluelamp.canary.marks import canary_in
from bluelamp.canary.models import Canary
from bluelamp.canary.rules import Door, sent_at_in
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.lines.outcome import Outcome


def note_sent(*, door: Door, canary_id: UUID) -> None:
    """Write down that one is sent now."""
    with transaction.atomic():
        Canary.objects.update_or_create(door=door, defaults={"sent_at": _sent_at(canary_id), "outcome": ""})


def note_outcome(*, door: Door, outcome: Outcome) -> None:
    """Write down what became of the newest as it was handed over."""
    Canary.objects.filter(door=door).update(outcome=outcome)


def take_canary(*, door: Door, text: str) -> bool:
    """Say whether some text is a canary, and write down that it came through; an older one changes nothing.

    Whatever this says yes to goes no further: it is kept nowhere else.
    """
    canary_id = canary_in(door, text)
    if canary_id is None:
        return False
    sent_at = _sent_at(canary_id)
    newer = Canary.objects.filter(Q(left_at=None) | Q(left_at__lt=sent_at), door=door)
    newer.update(left_at=sent_at, came_at=now())
    return True


@action(may="canary.watch", announces=CanaryMissed)
def note_missing(*, by: Actor, door: Door) -> None:
    """Write down that canaries do not come through a door any more; once, until they do again."""
    canary = Canary.objects.select_for_update().filter(door=door, outage=None).first()
    if canary is None:
        nothing_new()
        return
    outage_id = canary.outage = new_id()
    canary.save(update_fields=["outage"])
    announce(CanaryMissed(outage_id=outage_id, door=door), by=by)


@action(may="canary.watch", announces=CanaryReturned)
def note_returned(*, by: Actor, door: Door) -> None:
    """Write down that none is missing at a door any more; nothing happens where none was."""
    canary = Canary.objects.select_for_update().filter(door=door, outage__isnull=False).first()
    if canary is None or canary.outage is None:
        nothing_new()
        return
    outage_id, canary.outage = canary.outage, None
    canary.save(update_fields=["outage"])
    announce(CanaryReturned(outage_id=outage_id, door=door), by=by)


def _sent_at(canary_id: UUID) -> datetime:
    return datetime.fromtimestamp(sent_at_in(canary_id.int), UTC)
