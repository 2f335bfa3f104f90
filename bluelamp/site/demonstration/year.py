"""Planning the whole year: what comes in when, about what, and how far it has come."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from bluelamp.site.demonstration.conversation import Conversation
from bluelamp.site.demonstration.crowd import Crowd
from bluelamp.site.demonstration.fates import USUAL_COUNT, Fate, fates_of
from bluelamp.site.demonstration.repeats import Repeats
from bluelamp.site.demonstration.rhythm import at, some_day, some_time
from bluelamp.site.demonstration.steps import Step
from bluelamp.site.demonstration.town import Neighbourhood, survey
from bluelamp.site.demonstration.words.all import SUBJECTS
from bluelamp.site.demonstration.words.fear import POLICE
from bluelamp.site.demonstration.words.happenings import ALLOTMENT_NIGHT, AT_THE_DOOR, BIG_BANG, CARS_IN_A_ROW
from bluelamp.site.demonstration.words.subject import Subject
from bluelamp.site.demonstration.words.writing import Matter
from bluelamp.staff.demonstration.people import DESK

FIRST_ANSWER: Final = timedelta(hours=48)
WEEK: Final = timedelta(days=7)
HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True)
class Happening:
    """Something that many people report: what, where, how many days ago, from which hour on, and how many of 1,200."""

    subject: Subject
    area: str
    slots: dict[str, str]
    days_ago: int
    hour: int
    share: int


HAPPENINGS: Final = (
    Happening(CARS_IN_A_ROW, "Harbour", {"street": "Anchor Street", "when": "last night"}, 41, 7, 18),
    Happening(BIG_BANG, "Northlight", {"landmark": "the skate ramp", "when": "just now"}, 20, 21, 14),
    Happening(ALLOTMENT_NIGHT, "Millbeck", {"landmark": "the allotments", "when": "last night"}, 97, 8, 11),
)


class Year:
    """A year of matters, planned from a seed: for one day and size it is the same every time."""

    def __init__(self, *, seed: str, now: datetime, zone: ZoneInfo) -> None:
        self._now, self._zone = now, zone
        self._today = now.astimezone(zone).date()
        self._dice = Random(f"{seed} {self._today}")
        self._repeats = Repeats(Random(f"{seed} {self._today} repeats"))
        self._town = survey()
        self._crowd = Crowd(self._dice)
        self._told: set[str] = set()
        self._number = 0
        self._nearby = -1

    def steps(self, count: int) -> list[Step]:
        """Return all that happened about so many matters, in the order of the moments, each a moment of its own."""
        planned = chain.from_iterable([*self._happenings(count), *self._everyday(count)])
        past = sorted((step for step in planned if step.at < self._now), key=lambda step: (step.at, step.matter))
        return list(_one_after_the_other(past))

    def _happenings(self, count: int) -> Iterator[list[Step]]:
        for each in HAPPENINGS:
            day = self._today - timedelta(days=each.days_ago)
            for _ in range(round(each.share * count / USUAL_COUNT)):
                minute = self._dice.randrange(90 if each.subject is BIG_BANG else 400)
                came_in = at(day, time(each.hour), self._zone) + timedelta(minutes=minute)
                area = self._town.neighbourhood(each.area)
                yield self._conversation(each.subject, came_in, area, dict(each.slots)).plan(Fate.CLOSED)

    def _everyday(self, count: int) -> Iterator[list[Step]]:
        happened = sum(round(each.share * count / USUAL_COUNT) for each in HAPPENINGS)
        for fate in fates_of(count)[happened:]:
            yield self._one(fate)

    def _one(self, fate: Fate) -> list[Step]:
        dice = self._dice
        subject = self._subject(fate)
        area = self._area(fate)
        came_in = self._came_in(fate)
        slots = (
            {} if fate in (Fate.CLOSED, Fate.ANSWERED) else {"when": dice.choice(("last night", "the night before"))}
        )
        danger = fate == Fate.DANGER or (subject is AT_THE_DOOR)
        conversation = self._conversation(subject, came_in, area, slots)
        conversation.team = area.team if fate == Fate.NEARBY else conversation.team
        steps = conversation.plan(fate, danger=danger)
        return self._brought_up_to_now(fate, steps)

    def _area(self, fate: Fate) -> Neighbourhood:
        """Return where it is: anywhere, but one after the other where each neighbourhood team is to have some."""
        everywhere = self._town.neighbourhoods
        if fate != Fate.NEARBY:
            return self._dice.choice(everywhere)
        self._nearby += 1
        return everywhere[self._nearby % len(everywhere)]

    def _subject(self, fate: Fate) -> Subject:
        if fate == Fate.DANGER or (fate == Fate.CLOSED and self._dice.random() < 0.008):
            return AT_THE_DOOR
        if fate == Fate.SEALED:
            return POLICE
        usual = [each for each in SUBJECTS if fate == Fate.CLOSED or each is not POLICE]
        usual = [each for each in usual if fate != Fate.NEARBY or each.local]
        return self._dice.choices(usual, [each.weight for each in usual])[0]

    def _conversation(
        self, subject: Subject, came_in: datetime, area: Neighbourhood, slots: dict[str, str]
    ) -> Conversation:
        self._number += 1
        dice = self._dice
        happened = self._day(came_in) - timedelta(days=0 if "now" in slots.get("when", "") else 1)
        team = area.team if subject.local and dice.random() < 0.5 else DESK
        teller = self._crowd.someone(quiet=subject.quiet, nameless=subject.nameless)
        matter = Matter(dice, subject, teller, area, happened, slots, self._told)
        return Conversation(self._number, dice, matter, came_in, self._zone, self._repeats, team)

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def _came_in(self, fate: Fate) -> datetime:
        dice = self._dice
        match fate:
            case Fate.FRESH | Fate.NEARBY:
                return self._now - timedelta(minutes=dice.randrange(4, 1500))
            case Fate.DUE_TODAY:
                return self._now - FIRST_ANSWER + timedelta(minutes=dice.randrange(10, 480))
            case Fate.LATE:
                return self._now - FIRST_ANSWER - timedelta(minutes=dice.randrange(20, 3000))
            case Fate.DANGER:
                return self._now - timedelta(minutes=dice.randrange(2, 25))
            case _:
                return some_time(dice, some_day(dice, self._today), self._zone)

    def _brought_up_to_now(self, fate: Fate, steps: list[Step]) -> list[Step]:
        """Move a conversation that is still open so that its last step was lately, and end every closed one in time."""
        if fate in (Fate.ANSWERED, Fate.CAME_BACK, Fate.SEALED):
            lately = self._dice.randrange(30, 2600) if fate != Fate.ANSWERED else self._dice.randrange(900, 12_000)
            return self._moved(steps, self._now - timedelta(minutes=lately) - steps[-1].at)
        weeks = timedelta(0)  # whole ones, so that what was on a Friday stays on one
        while fate == Fate.CLOSED and steps[-1].at - weeks > self._now - timedelta(days=1):
            weeks += WEEK
        return self._moved(steps, -weeks) if weeks else steps

    def _moved(self, steps: list[Step], by: timedelta) -> list[Step]:
        return [
            replace(
                step,
                at=step.at + by,
                due=(step.due + by).replace(minute=0, second=0, microsecond=0) + HOUR if step.due else None,
                answers=self._told_of_the_day_before(step, by),
            )
            for step in steps
        ]

    def _told_of_the_day_before(self, step: Step, by: timedelta) -> dict[str, Any]:
        day_before = {"earliest": (self._day(step.at + by) - timedelta(days=1)).isoformat()}
        if step.answers.get("earliest"):
            return step.answers | day_before
        return step.answers | ({"when": day_before} if step.answers.get("when") else {})


def _one_after_the_other(steps: list[Step]) -> Iterator[Step]:
    """Yield the steps with no two in the same hundredth of a second, so that ids come in their order."""
    last = None
    for step in steps:
        moment = step.at if last is None else max(step.at, last + timedelta(milliseconds=10))
        last = moment
        yield replace(step, at=moment)
