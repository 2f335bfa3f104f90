"""Trying registers and taking them in, behind the pages."""

import json
from datetime import time
from typing import Final
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily
from bluelamp.people.actions import drop_register, end_taking_in, keep_tried, take_in
from bluelamp.people.bringing import Rows, read_rows, used_by_several
from bluelamp.people.models import BroughtRegister
from bluelamp.people.registers import already_here, left_lying
from bluelamp.people.rules import BringingStep

TAKES_IN: Final = Actor.system("people.take_in_register")
DROPS: Final = Actor.system("people.bring_register")
AT_ONCE: Final = 100  # people in one transaction: on SQLite nobody else writes meanwhile


@job(_("Try a register that was brought"), outside=True)
def try_register(brought_id: str) -> int:
    """Find out who would come in; return how many. It holds up only what waits for other machines."""
    brought = BroughtRegister.objects.get(pk=UUID(brought_id))
    if brought.step != BringingStep.TRIES:
        return 0
    rows = _rows(brought)
    here = already_here(brought.register, [row.identifier for row in rows.people])
    comes = len(rows.people) - len(here)
    keep_tried(by=TAKES_IN, brought=brought, comes=comes, here=len(here), refused=rows.refused)
    return comes


@job(_("Take in the people of a register"), outside=True)
def take_in_register(brought_id: str) -> int:
    """Take in who is not here yet, some at a time; return how many. What was stopped half-way goes on where it was."""
    brought = BroughtRegister.objects.get(pk=UUID(brought_id))
    if brought.step != BringingStep.TAKES_IN:
        return 0
    people = _rows(brought).people
    shared = used_by_several(people)
    some_at_once = (people[begin : begin + AT_ONCE] for begin in range(0, len(people), AT_ONCE))
    came = sum(take_in(by=TAKES_IN, brought=brought, people=some, shared=shared) for some in some_at_once)
    end_taking_in(by=TAKES_IN, brought=brought)
    return came


@job(_("Let the rows of registers go that nobody took in"), comes=Daily(time(3, 50)))
def drop_left_lying() -> int:
    """Let the rows go of what was brought a week ago and has not ended; who is in by then stays. Return how many."""
    lying = left_lying()
    for brought in lying:
        if brought.step == BringingStep.TAKES_IN:
            end_taking_in(by=TAKES_IN, brought=brought)
        else:
            drop_register(by=DROPS, brought=brought)
    return len(lying)


def _rows(brought: BroughtRegister) -> Rows:
    return read_rows(json.loads(brought.sealed_rows), brought.columns, on=today())
