"""What someone with all rights on the database may do to rows of the ledger: take out, swap, put in, cut off."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings

from bluelamp.foundation.ledger.models import Head
from bluelamp.foundation.ledger.proof.faults import Fault, KeptHead
from tests.proofs.stored_values import run


@dataclass(frozen=True)
class Ledger:
    """A sealed ledger before anyone touched it: the ids of its entries in order, and heads on the way, oldest first."""

    entries: Sequence[Any]
    heads: Sequence[Head]
    chance: random.Random

    @property
    def end(self) -> int:
        """The newest position."""
        return len(self.entries)

    def somewhere(self) -> int:
        """Return a position."""
        return self.chance.randint(1, self.end)

    def two_places(self) -> tuple[int, int]:
        """Return two positions, the first first."""
        first, second = sorted(self.chance.sample(range(1, self.end + 1), 2))
        return first, second

    def entry_at(self, position: int) -> Any:
        """Return the id of an entry, as the database takes it."""
        return self.entries[position - 1]


@dataclass(frozen=True)
class Found:
    """What the first fault must name: one of these places, or this text; and the heads from elsewhere that it takes."""

    places: range = range(0)
    text: str = ""
    kept: Sequence[KeptHead] = ()

    def is_named_by(self, fault: Fault | None) -> bool:
        """Say whether this fault is the one."""
        if fault is None:
            return False
        return fault.position in self.places or bool(self.text and self.text in f"{fault.entry} {fault}")


Tampering = Callable[[Ledger], Found]


def at(position: int) -> Found:
    """Return that exactly this place must be named."""
    return Found(range(position, position + 1))


def remove_an_entry(ledger: Ledger) -> Found:
    """Take an entry out and leave its seal."""
    position = ledger.somewhere()
    run("DELETE FROM ledger_entry WHERE id = %s", ledger.entry_at(position))
    return at(position)


def remove_a_seal(ledger: Ledger) -> Found:
    """Take a seal out and leave its entry."""
    position = ledger.somewhere()
    run("DELETE FROM ledger_sealed WHERE position = %s", position)
    return at(position)


def remove_both(ledger: Ledger) -> Found:
    """Take out an entry with its seal."""
    remove_a_seal_and_entry(ledger, position := ledger.somewhere())
    return at(position)


def remove_and_close_up(ledger: Ledger) -> Found:
    """Take out an entry with its seal, and move all later ones up by one."""
    remove_a_seal_and_entry(ledger, position := ledger.somewhere())
    shift(position, -1)
    return at(position)


def swap_places(ledger: Ledger) -> Found:
    """Let two entries change places."""
    first, second = ledger.two_places()
    for position in (first, second):
        run("UPDATE ledger_sealed SET entry_id = %s WHERE position = %s", an_id(), position)
    run("UPDATE ledger_sealed SET entry_id = %s WHERE position = %s", ledger.entry_at(second), first)
    run("UPDATE ledger_sealed SET entry_id = %s WHERE position = %s", ledger.entry_at(first), second)
    return at(first)


def swap_contents(ledger: Ledger) -> Found:
    """Let two entries change all but their ids."""
    first, second = ledger.two_places()
    between = an_id()
    for old, new in ((first, between), (second, ledger.entry_at(first)), (between, ledger.entry_at(second))):
        old_id = ledger.entry_at(old) if isinstance(old, int) else old
        run("UPDATE ledger_entry SET id = %s WHERE id = %s", new, old_id)
    return at(first)


def swap_hashes(ledger: Ledger) -> Found:
    """Let two places change hashes."""
    first, second = ledger.two_places()
    run(
        "UPDATE ledger_sealed SET hash = (SELECT hash FROM ledger_sealed AS other WHERE other.position = "
        "%s - ledger_sealed.position) WHERE position IN (%s, %s)",
        first + second,
        first,
        second,
    )
    return at(first)


def insert_an_entry(ledger: Ledger) -> Found:
    """Put an entry in that nobody sealed."""
    return Found(text=str(UUID(str(copy_of(ledger.entry_at(ledger.somewhere()))))))


def insert_a_seal_twice(ledger: Ledger) -> Found:
    """Put an entry in with a seal, and make room for it; its hash is that of its neighbour."""
    position = ledger.somewhere()
    new = copy_of(ledger.entry_at(position))
    shift(position - 1, 1)
    run(
        "INSERT INTO ledger_sealed (position, entry_id, hash) SELECT %s, %s, hash FROM ledger_sealed "
        "WHERE position = %s",
        position,
        new,
        position + 1,
    )
    return at(position)


def cut_off_the_newest(ledger: Ledger) -> Found:
    """Take out the newest entries."""
    position = ledger.somewhere()
    cut_off(position)
    return at(position)


def seal_nothing(ledger: Ledger) -> Found:
    """Take all seals away, and let all entries wait as if they were new."""
    run("DELETE FROM ledger_sealed")
    run("INSERT INTO ledger_waiting (entry_id) SELECT id FROM ledger_entry")
    return at(1)


def remove_the_head(ledger: Ledger) -> Found:
    """Take the signed head out."""
    run("DELETE FROM ledger_head")
    return at(1)


def cut_off(position: int) -> None:
    """Take out everything from a position on."""
    run("DELETE FROM ledger_entry WHERE id IN (SELECT entry_id FROM ledger_sealed WHERE position >= %s)", position)
    run("DELETE FROM ledger_sealed WHERE position >= %s", position)


def remove_a_seal_and_entry(ledger: Ledger, position: int) -> None:
    """Take out what stands at a position."""
    run("DELETE FROM ledger_sealed WHERE position = %s", position)
    run("DELETE FROM ledger_entry WHERE id = %s", ledger.entry_at(position))


def copy_of(entry_id: Any) -> Any:
    """Put in a copy of an entry under a new id, and return that."""
    new = an_id()
    rest = "name, operation, actor_kind, actor_id, at, record_id, person_id, facts, digest"
    run(f"INSERT INTO ledger_entry (id, {rest}) SELECT %s, {rest} FROM ledger_entry WHERE id = %s", new, entry_id)
    run("DELETE FROM ledger_waiting WHERE entry_id = %s", new)
    return new


def shift(after: int, by: int) -> None:
    """Move everything behind a position, by way of the far side of zero so that no two places are ever the same."""
    run("UPDATE ledger_sealed SET position = -(position + %s) WHERE position > %s", by, after)
    run("UPDATE ledger_sealed SET position = -position WHERE position < 0")


def an_id() -> Any:
    """Return a new id, as the database takes it."""
    return uuid4().hex if settings.ON_SQLITE else uuid4()


SIMPLE: Sequence[Tampering] = (
    remove_an_entry,
    remove_a_seal,
    remove_both,
    remove_and_close_up,
    swap_places,
    swap_contents,
    swap_hashes,
    insert_an_entry,
    insert_a_seal_twice,
    cut_off_the_newest,
    seal_nothing,
    remove_the_head,
)
