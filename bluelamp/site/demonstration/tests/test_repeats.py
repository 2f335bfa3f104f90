"""Questions that were asked again are planted in the demonstration, and each is measured there and nothing else."""

from collections import Counter
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bluelamp.contacts import asking
from bluelamp.contacts.asking import Repeats, repeats_of
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.asking_again import asked_again
from bluelamp.reports.facts import Fact
from bluelamp.site.demonstration.making import SEED
from bluelamp.site.demonstration.repeats import IN_EARNEST, QUESTIONS
from bluelamp.site.demonstration.repeats import Repeats as Plants
from bluelamp.site.demonstration.steps import Act, Step
from bluelamp.site.demonstration.tests.conftest import REPEATING
from bluelamp.site.demonstration.year import Year
from bluelamp.staff.demonstration.people import TEAMS
from tests.clock import NOW
from tests.needs import in_soak


def answers_planned(count: int) -> list[Step]:
    """Return the answers in a year that ends at the tests' usual moment."""
    steps = Year(seed=SEED, now=NOW, zone=ZoneInfo("Europe/London")).steps(count)
    return [step for step in steps if step.act == Act.ANSWER]


def truth(answers: list[Step], *, team: str, since: datetime) -> list[Repeats]:
    """Return what was planted in the answers of a team, by channel."""
    counted: dict[Channel, Counter[str]] = {}
    for step in answers:
        if step.team == team and step.at > since:
            counter = counted.setdefault(step.channel, Counter())
            counter.update(answers=1, asked_again=bool(step.again), questions=len(step.again))
    return [Repeats(channel, c["answers"], c["asked_again"], c["questions"]) for channel, c in sorted(counted.items())]


@pytest.mark.parametrize("days", [28, 400])
@in_soak
@pytest.mark.usefixtures("repeating_year")
def test_the_rate_that_is_measured_is_the_one_that_was_planted(days: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "COUNTED_FOR", timedelta(days=days))
    answers, since = answers_planned(REPEATING), NOW - timedelta(days=days)
    planted = {team: truth(answers, team=team, since=since) for team in TEAMS}
    assert {team: repeats_of(team) for team in TEAMS} == planted
    assert sum(each.asked_again for every in planted.values() for each in every) > 0


@in_soak
@pytest.mark.usefixtures("repeating_year")
def test_the_ledger_holds_each_and_some_were_planted_on_both_channels() -> None:
    answers = answers_planned(REPEATING)
    written = [entry.facts["asked_again"] for entry in Entry.objects.filter(name="contacts.AnswerWritten")]
    assert sorted(written) == sorted(len(step.again) for step in answers)
    assert {step.channel for step in answers if step.again} == {Channel.WEB_REPORT, Channel.EMAIL}
    assert {len(step.again) for step in answers} == {0, 1, 2}


def test_what_is_asked_in_earnest_is_no_repeat_and_every_other_question_is_one() -> None:
    every = frozenset(Fact)
    assert [asked_again(words, every) for words in IN_EARNEST] == [[]] * len(IN_EARNEST)
    asked = {words: fact for fact, questions in QUESTIONS.items() for words in questions}
    assert {words: asked_again(words, every) for words in asked} == {words: [fact] for words, fact in asked.items()}


def test_nobody_is_asked_again_for_what_they_never_told() -> None:
    plants, told = Plants(Random(1)), {Fact.WHAT, Fact.NAME}
    asked = [plants.in_an_answer(told, Channel.WEB_REPORT) for _ in range(500)]
    assert {fact for each in asked for fact in each.again} == told
    assert any(each.words and not each.again for each in asked)
