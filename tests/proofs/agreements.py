"""Asks the gate about random agreements: every kind of message by every way, each at a random time."""

import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from bluelamp.contacts.gate_rules import USES, Allowed, Asked, Kind, Refused, Way, decide
from bluelamp.people.rules import GivenBy, HandleKind, Safety
from bluelamp.people.terms import Terms, Window, stricter
from tests.bench.figures import Figure
from tests.proofs.agreement_oracle import constraints, forbidden
from tests.proofs.telling import none_of

USUAL_COUNT: Final = 10_000
LONDON: Final = ZoneInfo("Europe/London")
BEGINS: Final = datetime(2026, 1, 1, tzinfo=UTC)
CHANGES: Final = (datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC))
EVERYTHING: Final = tuple(product(Kind, Way))


def figures(count: int, seed: int = 1) -> Iterator[Figure]:
    """Try so many agreements, each with every kind of message by every way, at a time of its own."""
    chance, against, in_vain, allowed = Random(seed), 0, 0, 0
    for _ in range(count):
        agreed, at, meeting = an_agreement(chance), a_moment(chance), chance.random() < 0.2
        if meeting:
            agreed = {kind: stricter(terms, some_terms(chance)) for kind, terms in agreed.items()}
        sealed, sensitive, overridden, training = (chance.random() < share for share in (0.1, 0.3, 0.1, 0.05))
        for kind, way in EVERYTHING:
            asked = Asked(
                kind=kind, way=way, sealed=sealed, sensitive=sensitive, overridden=overridden, training=training
            )
            says, forbids = decide(asked, agreed, at=at, zone=LONDON), forbidden(asked, agreed, at)
            allowed += isinstance(says, Allowed)
            against += is_against(asked, agreed, says, at)
            in_vain += isinstance(says, Refused) and not forbids
    made_of = f"of {count * len(EVERYTHING)} asked of {count} agreements, {allowed} of them allowed"
    yield none_of("Allowed against the agreement", against, made_of)
    yield none_of("Refused though nothing speaks against it", in_vain, made_of)


def is_against(asked: Asked, agreed: dict[HandleKind, Terms], says: Allowed | Refused, at: datetime) -> bool:
    """Say whether what the gate says breaks the agreement: it allows, or forgets or offers too much."""
    if isinstance(says, Refused):
        others = (replace(asked, way=way, overridden=False) for way in says.ways_left)
        return any(forbidden(other, agreed, at) for other in others)
    if forbidden(asked, agreed, at):
        return True
    handle = USES.get(asked.way)
    return handle is not None and asdict(says) != constraints(asked, agreed[handle])


def an_agreement(chance: Random) -> dict[HandleKind, Terms]:
    """Return what is agreed about each kind of handle that was given; now and then one was not."""
    return {kind: some_terms(chance) for kind in HandleKind if chance.random() < 0.9}


def some_terms(chance: Random) -> Terms:
    """Return any agreement about one handle; safe ones more often than not, so that much hangs on the rest."""
    return Terms(
        safety=chance.choice((Safety.SAFE, Safety.SAFE, Safety.SAFE, Safety.NOT_SAFE, Safety.NOT_SURE)),
        given_by=chance.choice((GivenBy.OWNER, GivenBy.OWNER, GivenBy.OWNER, GivenBy.SOMEONE_ELSE, GivenBy.OFFICER)),
        hours=None if chance.random() < 0.3 else tuple(a_window(chance) for _ in range(chance.randrange(4))),
        may_leave_message=chance.random() < 0.5,
        withhold_number=chance.random() < 0.5,
        neutral_sender=chance.random() < 0.5,
        code_word=chance.random() < 0.5,
        by_staff=chance.random() < 0.5,
    )


def a_window(chance: Random) -> Window:
    """Return some time of the week."""
    begins = chance.randrange(1440)
    days = tuple(sorted(chance.sample(range(7), chance.randrange(1, 8))))
    return Window(days, begins, chance.randrange(begins + 1, 1441))


def a_moment(chance: Random) -> datetime:
    """Return a moment of one year, every third near a change of the clocks."""
    if chance.random() < 1 / 3:
        return chance.choice(CHANGES) + timedelta(minutes=chance.randrange(-180, 180))
    return BEGINS + timedelta(minutes=chance.randrange(365 * 1440))


if __name__ == "__main__":
    found = list(figures(int(sys.argv[1]) if len(sys.argv) > 1 else USUAL_COUNT))
    print(*found, sep="\n")
    sys.exit(not all(figure.reaches_bar for figure in found))
