"""Weights that were learnt, for tests to begin with."""

from typing import TYPE_CHECKING

from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import ask_to_learn, keep_learnt
from bluelamp.people.matching.first import first_weights
from bluelamp.people.models import LearntWeights

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

KEEPS = Actor.system("people.keep_learnt")


def learning(account: "Account") -> Actor:
    """Return an account with leave to have weights learnt and used."""
    return Actor(kind=Kind.STAFF, id=account.pk, permissions=frozenset({"people.learn_weights"}))


def learnt(account: "Account", *, doubting: bool = False) -> LearntWeights:
    """Return a version that was learnt; a `doubting` one holds that hardly any two records are of one person."""
    weights = first_weights().as_json()
    if doubting:
        weights["prior"] = 1e-12
    asked = ask_to_learn(by=learning(account))
    return keep_learnt(by=KEEPS, learnt=asked, people=1200, weights=weights)
