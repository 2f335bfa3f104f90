"""Someone who tells a member of staff that they were burgled."""

import secrets
from typing import Any

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.rules import answers_to_send
from bluelamp.reports.tests.scenarios import CRIME, told_of_burglary
from bluelamp.reports.whole import as_asked_by_staff
from bluelamp.spoken.actions import take_down
from bluelamp.spoken.actions.take_down import TakenDownAs, Telling
from bluelamp.spoken.rules import ToldBy, Where

AT_THE_COUNTER = Telling(Where.COUNTER, ToldBy.WITH_HELP, "Mina, her sister")


def told_at_the_counter(by: Actor, **changed: Any) -> TakenDownAs:
    """Take down a burglary; name what is to be otherwise."""
    answers = answers_to_send(as_asked_by_staff(CRIME), told_of_burglary())
    assert answers is not None
    usual: dict[str, Any] = {"entry_id": new_id(), "seed": secrets.token_bytes(32), "telling": AT_THE_COUNTER}
    return take_down(by=by, service=CRIME, answers=answers, **usual | changed)
