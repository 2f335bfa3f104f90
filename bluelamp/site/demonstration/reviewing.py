"""What was drawn by chance in the year of the demonstration: scored, told, read, and answered here and there."""

from collections import defaultdict
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from bluelamp.foundation.clock import now, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.quality.actions import answer_feedback, score_contact, write_form
from bluelamp.quality.queries import drawn_for_scoring, own_feedback, waiting_to_be_scored
from bluelamp.quality.rules import GOOD, month_of
from bluelamp.quality.tasks import draw_last_month
from bluelamp.site.demonstration.words.feedback import ANSWERS, CRITERIA, FEEDBACK, PRAISE, THANKS
from bluelamp.staff.demonstration.people import STAFF, TEAMS
from bluelamp.staff.queries import account_by_id, account_with, actor_for
from bluelamp.staff.rules import Role

if TYPE_CHECKING:
    from bluelamp.quality.models import Drawn, Review

EACH_MONTH: Final = 1
OFFICE_OPENS: Final = 9
LONGEST_WAIT: Final = 50
GIVEN: Final = (3, 2, 1, 0)
HOW_OFTEN: Final = (50, 34, 13, 3)
DOES_NOT_APPLY: Final = {2: 0.5}  # nobody is in danger in half of what comes in
IS_READ: Final = 0.85
IS_ANSWERED: Final = 0.2


def write_the_example() -> None:
    """Have a supervisor write the form that the demonstration scores by."""
    write_form(by=supervisors()[0][1], criteria=CRITERIA, each_month=EACH_MONTH, seen=0)


class Reviewing:
    """Supervisors who score what was drawn in the days after, and colleagues who read what they wrote."""

    def __init__(self, seed: str) -> None:
        self._dice = Random(seed)
        self._day: date | None = None
        self._month: date | None = None
        self._to_score: dict[date, list[tuple[Actor, Drawn]]] = defaultdict(list)
        self._to_read: dict[date, list[Review]] = defaultdict(list)

    def go_on(self) -> None:
        """Once a day, in office hours: draw from a month that is over, read what was written, score what is planned."""
        day = today()
        if day == self._day or now().hour < OFFICE_OPENS:
            return
        self._day = day
        if self._month not in (None, month_of(day)) and draw_last_month():
            self._plan(day)
        self._month = month_of(day)
        for each in [due for due in self._to_read if due <= day]:
            for review in self._to_read.pop(each):
                self._read(review)
        for each in [due for due in self._to_score if due <= day]:
            for by, drawn in self._to_score.pop(each):
                self._to_read[day + timedelta(days=self._dice.randrange(1, 4))].append(self._score(by, drawn))

    def _plan(self, day: date) -> None:
        everyone = supervisors()
        for team in TEAMS:
            own = [by for home, by in everyone if home == team] or [by for _home, by in everyone]
            planned = {drawn.pk for due in self._to_score.values() for _by, drawn in due}
            for drawn in waiting_to_be_scored(own[0], team):
                if drawn.pk in planned:
                    continue
                on = day + timedelta(days=self._dice.randrange(2, LONGEST_WAIT))
                self._to_score[on].append((self._dice.choice(own), drawn))

    def _score(self, by: Actor, drawn: "Drawn") -> "Review":
        dice = self._dice
        scores: dict[int, int | None] = {}
        for place in range(1, len(CRITERIA) + 1):
            applies = dice.random() >= DOES_NOT_APPLY.get(place, 0.03)
            scores[place] = dice.choices(GIVEN, HOW_OFTEN)[0] if applies else None
        words = self._words(scores)
        return score_contact(by=by, drawn=drawn_for_scoring(by, drawn.pk), form=1, scores=scores, words=words)

    def _words(self, scores: dict[int, int | None]) -> str:
        """Return words about the criterion that was given least, praise where none was given less than 2."""
        given = [(value, place) for place, value in scores.items() if value is not None]
        least, place = min(given, default=(GIVEN[0], 1))
        return self._dice.choice(PRAISE if least >= GOOD else FEEDBACK[place])

    def _read(self, review: "Review") -> None:
        account = account_by_id(review.account_id)
        if account is None or self._dice.random() > IS_READ:
            return
        by = actor_for(account)
        opened = own_feedback(by, review.pk)
        if self._dice.random() < IS_ANSWERED:
            said = THANKS if opened.words in PRAISE else ANSWERS
            answer_feedback(by=by, review=opened, words=self._dice.choice(said))


def supervisors() -> list[tuple[str, Actor]]:
    """Return every supervisor with the team they are of."""
    members = [(each.team, account_with(each.address)) for each in STAFF if each.role == Role.SUPERVISOR]
    return [(team, actor_for(account)) for team, account in members if account]
