"""What tests of canaries begin with."""

from bluelamp.canary.actions import note_outcome, note_sent, take_canary
from bluelamp.canary.marks import mark_of
from bluelamp.canary.rules import Door
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.lines.outcome import Outcome


def goes_out(door: Door, outcome: Outcome = Outcome.TAKEN) -> str:
    """Let one go out, and return its mark."""
    canary_id = new_id()
    note_sent(door=door, canary_id=canary_id)
    note_outcome(door=door, outcome=outcome)
    return mark_of(door, canary_id)


def goes_through(door: Door) -> str:
    """Let one go out and come in, and return its mark."""
    mark = goes_out(door)
    assert take_canary(door=door, text=mark)
    return mark


def told() -> list[tuple[str, str]]:
    """Return what the ledger has of canaries: each event with its outage."""
    entries = Entry.objects.filter(name__startswith="canary.").order_by("id")
    return [(entry.name, entry.facts["outage_id"]) for entry in entries]
