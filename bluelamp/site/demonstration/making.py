"""Making the whole demonstration: all of it, or nothing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from django.db import transaction

from bluelamp.foundation.clock import as_if_at, force_zone, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.sequencer import BATCH as SEALED_AT_ONCE
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.site.demonstration.alarms import open_what_told_of_danger
from bluelamp.site.demonstration.asking import ask_colleagues
from bluelamp.site.demonstration.fates import USUAL_COUNT
from bluelamp.site.demonstration.living_here import ask_those_who_live_here
from bluelamp.site.demonstration.replies import change_one_reply, keep_replies_ready
from bluelamp.site.demonstration.reviewing import Reviewing, write_the_example
from bluelamp.site.demonstration.rhythm import DAYS
from bluelamp.site.demonstration.routing import say_what_goes_to_a_neighbourhood, say_who_can_do_what
from bluelamp.site.demonstration.saying import Saying, ask_how_it_went
from bluelamp.site.demonstration.telling import Telling
from bluelamp.site.demonstration.told import tell_those_nobody_could_write_to
from bluelamp.site.demonstration.year import Year
from bluelamp.staff.demonstration import make_demonstration_force, plan_demonstration_shifts

SET_UP: Final = Actor.system("staff.set_up", "staff.change_force", "staff.change_accounts")
PLANNER: Final = Actor.system("staff.keep_shifts")
SEED: Final = "harrowmere"
BEFORE_THE_YEAR: Final = timedelta(days=30)
Progress = Callable[[int, int], None]


def make_demonstration(*, scale: float, progress: Progress) -> bool:
    """Make the force, its staff and `scale` times 1,200 contacts of the past year; False where there is a force.

    It is one transaction: interrupted, it leaves nothing behind, and can be run again. `progress` is told how many
    of how many things have happened. Raises `RealRecordsHere` in the database of a force that is no demonstration.
    """
    count, at = round(scale * USUAL_COUNT), now()
    with transaction.atomic():
        if not count:
            return (
                make_demonstration_force(by=SET_UP) and keep_replies_ready() and plan_demonstration_shifts(by=PLANNER)
            )
        with as_if_at(at - timedelta(days=DAYS) - BEFORE_THE_YEAR):
            if not (make_demonstration_force(by=SET_UP) and keep_replies_ready()):
                return False
            say_who_can_do_what()
            write_the_example()
            ask_how_it_went()
        with as_if_at(_tell(Year(seed=SEED, now=at, zone=force_zone()), count, progress)):
            plan_demonstration_shifts(by=PLANNER)
            say_what_goes_to_a_neighbourhood()
            change_one_reply()
            ask_colleagues()
            ask_those_who_live_here(SEED)
        _read_the_ledger()
    return True


def _tell(year: Year, count: int, progress: Progress) -> datetime:
    """Let it all happen, have the news of each day read on that day, and return when the last of it was."""
    steps, telling, reviewing = year.steps(count), Telling(), Reviewing(SEED)
    saying = Saying(SEED, day=steps[-1].at.date())
    days = groupby(enumerate(steps, 1), key=lambda numbered: numbered[1].at.date())
    for _, day in days:
        for done, step in day:
            telling.tell(step)
            with as_if_at(step.at):
                reviewing.go_on()
            progress(done, len(steps))
        with as_if_at(step.at):
            tell_those_nobody_could_write_to()
            open_what_told_of_danger()
            saying.go_on()
            _read_the_ledger()
    _read_the_ledger()
    return steps[-1].at


def _read_the_ledger() -> None:
    """Seal what happened and let the subscribers read it; what they make of it is sealed with the next day."""
    while seal_waiting() == SEALED_AT_ONCE:
        pass
    while read_news():
        pass
