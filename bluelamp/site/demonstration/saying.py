"""What people of the made-up town say of how their contacts went, and what became of it: a story that is planted.

Trust fell among those who report a crime. Whoever was answered late or was asked again says more often that it went
badly; whoever was promised something that was then kept says so more seldom. How often is in `how_likely_bad`.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from bluelamp.contacts.asking import asked_again_about
from bluelamp.foundation.clock import now, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.promises.queries import is_kept_in_time, promises_about
from bluelamp.promises.rules import Kind
from bluelamp.site.demonstration.reviewing import supervisors
from bluelamp.site.demonstration.words.saying import BADLY, ENDED, WELL
from bluelamp.surveys.actions import answer_survey, choose_sampling, end_follow_up
from bluelamp.surveys.models import Candidate, FollowUp
from bluelamp.surveys.queries import can_be_answered
from bluelamp.surveys.rules import Fate, Outcome, quarter_of
from bluelamp.surveys.shipped import NEWEST
from bluelamp.surveys.tasks import count_themes_of_complete_quarters, invite_those_due, publish_what_is_complete

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

CHOOSER: Final = Actor.system("surveys.choose")
PERCENT, QUARTERS = 100, 2
FELL_AMONG: Final = "crime"
FELL: Final = timedelta(days=240)  # ago, at the beginning of that quarter
ANSWERS: Final = 0.55  # of those who are invited
WRITES: Final = 0.25  # of those who answer
LONGEST_WAIT: Final = 12  # days until they answer
OUTCOMES: Final = (Outcome.APOLOGY, Outcome.PUT_RIGHT, Outcome.LEARNING, Outcome.NOTHING)
GOOD: Final = {"listened": "agree", "fairly": "agree", "respect": "strongly_agree", "why": "agree", "again": "yes"}
WRONG: Final = {"listened": "disagree", "fairly": "disagree", "why": "strongly_disagree", "again": "no"}


@dataclass(frozen=True)
class Went:
    """How a contact went, by what is on record of it."""

    fell: bool
    late: bool
    asked_again: bool
    kept: bool


def how_likely_bad(went: Went) -> float:
    """Return how likely someone says that a contact was bad: what is planted, and what the pages should find."""
    likely = 0.3 + 0.35 * went.fell + 0.3 * went.late + 0.25 * went.asked_again - 0.15 * went.kept
    return min(max(likely, 0.05), 0.95)


def ask_how_it_went() -> None:
    """Have everyone be asked, and figures be published of two quarters at once."""
    choose_sampling(by=CHOOSER, percent=PERCENT, quarters=QUARTERS)


class Saying:
    """People who answer in the days after they were invited, and supervisors who follow up."""

    def __init__(self, seed: str, *, day: date) -> None:
        """Begin; `day` is the last of the year."""
        self._dice = Random(f"{seed} says")
        self._fell_on = quarter_of(day - FELL).begins
        self._to_answer: dict[date, list[Candidate]] = defaultdict(list)
        self._planned_until = now()
        self._supervisors = supervisors()

    def go_on(self) -> None:
        """At the end of a day: invite, let those answer who do so today, follow up what came before, publish."""
        self._follow_up()
        for each in [due for due in self._to_answer if due <= today()]:
            for candidate in self._to_answer.pop(each):
                if can_be_answered(candidate):
                    self._answer(candidate)
        invite_those_due()
        self._plan()
        publish_what_is_complete()
        count_themes_of_complete_quarters()

    def _plan(self) -> None:
        invited = Candidate.objects.filter(fate=Fate.INVITED, invited_at__gt=self._planned_until).order_by("pk")
        for candidate in invited.select_related("contact"):
            if self._dice.random() < ANSWERS:
                on = today() + timedelta(days=self._dice.randrange(1, LONGEST_WAIT))
                self._to_answer[on].append(candidate)
        self._planned_until = now()

    def _answer(self, candidate: Candidate) -> None:
        dice = self._dice
        is_bad = dice.random() < how_likely_bad(self._went(candidate.contact))
        given = GOOD | dict(dice.sample(sorted(WRONG.items()), dice.choice((1, 1, 2, 3)))) if is_bad else GOOD
        words = dice.choice(BADLY if is_bad else WELL) if dice.random() < WRITES else ""
        answer_survey(
            by=Actor.public("surveys.answer", matters=frozenset({candidate.contact_id})),
            candidate=candidate,
            bank=NEWEST.number,
            given=given,
            words=words,
            may_call=is_bad and dice.random() < 0.5,
        )

    def _went(self, contact: "Contact") -> Went:
        promises = promises_about(contact.pk)
        others = [is_kept_in_time(one) for one in promises if one.kind != Kind.FIRST_ANSWER]
        closed_on = contact.closed_at.date() if contact.closed_at else self._fell_on
        return Went(
            fell=contact.subject == FELL_AMONG and closed_on >= self._fell_on,
            late=not all(is_kept_in_time(one) for one in promises if one.kind == Kind.FIRST_ANSWER),
            asked_again=bool(asked_again_about([contact.pk])),
            kept=bool(others) and all(others),
        )

    def _follow_up(self) -> None:
        dealt = FollowUp.objects.filter(ended_at=None).select_related("answer__candidate__contact").order_by("pk")
        for follow_up in dealt:
            by = self._someone_else(follow_up.answer.candidate.contact)
            outcome = self._dice.choice(OUTCOMES) if follow_up.answer.bad else Outcome.NOTHING
            end_follow_up(by=by, follow_up=follow_up, outcome=outcome, words=ENDED[outcome])

    def _someone_else(self, contact: "Contact") -> Actor:
        """Return a supervisor who did not deal with a contact: none of the made-up ones deals with any."""
        own = [by for team, by in self._supervisors if team == contact.team_id]
        return self._dice.choice(own or [by for _team, by in self._supervisors])
