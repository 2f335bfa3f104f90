"""The year is planned the same each time, and in all languages that people write."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bluelamp.contacts.rules import CloseReason
from bluelamp.reports.rules import (
    MAY_SAY_TOLD,
    answers_set_aside,
    answers_to_send,
    first_unanswered,
    goes_to_standards,
    is_danger,
)
from bluelamp.reports.services import NEWEST_SHIPPED
from bluelamp.site.demonstration.fates import Fate, fates_of
from bluelamp.site.demonstration.rhythm import some_day
from bluelamp.site.demonstration.saying import Went, how_likely_bad
from bluelamp.site.demonstration.steps import Act, Step
from bluelamp.site.demonstration.town import survey
from bluelamp.site.demonstration.words.grammar import in_a_hurry, tidy, write
from bluelamp.site.demonstration.year import Year
from tests.clock import NOW

LONDON = ZoneInfo("Europe/London")


def planned(count: int, seed: str = "harrowmere") -> list[Step]:
    """Return the steps of a year that ends at the tests' usual moment."""
    return Year(seed=seed, now=NOW, zone=LONDON).steps(count)


@pytest.fixture(scope="module")
def year() -> list[Step]:
    """A year of the usual size."""
    return planned(1200)


def test_the_same_seed_and_day_give_the_same_year() -> None:
    assert planned(60) == planned(60)


def test_another_seed_gives_another_year() -> None:
    assert planned(20, seed="another") != planned(20)


def test_every_matter_begins_with_its_report_and_every_step_has_its_moment(year: list[Step]) -> None:
    seen = set[int]()
    for step in year:
        assert (step.act == Act.REPORT) == (step.matter not in seen)
        seen.add(step.matter)
    moments = [step.at for step in year]
    assert all(earlier < later for earlier, later in pairwise(moments))
    assert moments[-1] < NOW
    assert len(seen) == 1200


def test_nobody_writes_of_a_day_that_has_not_come(year: list[Step]) -> None:
    for step in year:
        if step.act == Act.REPORT:
            day = step.answers.get("earliest") or step.answers.get("when", {}).get("earliest", "")
            assert day <= step.at.astimezone(LONDON).date().isoformat()


def test_every_form_is_filled_in_whole_and_only_those_in_danger_say_so(year: list[Step]) -> None:
    reports = [step for step in year if step.act == Act.REPORT]
    assert len({step.service for step in reports}) >= 10
    for step in reports:
        service, answers = NEWEST_SHIPPED[step.service], step.answers | {"memorable_word": "lighthouse"}
        assert answers_to_send(service, answers) is not None, (step.service, first_unanswered(service, answers))
        assert answers_set_aside(service, answers, answers) == {}
        assert step.service == "crime" or not (is_danger(service, answers) or goes_to_standards(service, answers))


def test_people_tell_of_what_stands_and_lies_in_roads_by_the_forms_that_say_who_told_us(year: list[Step]) -> None:
    services = Counter(step.service for step in year if step.act == Act.REPORT)
    assert all(services[code] >= 10 for code in MAY_SAY_TOLD), services


def test_promises_are_for_later_and_some_people_come_back(year: list[Step]) -> None:
    assert all(step.due > step.at for step in year if step.due is not None)
    times = Counter(step.teller.number for step in year if step.teller is not None)
    assert max(times.values()) in (3, 4)
    assert sum(count > 1 for count in times.values()) > 10


def test_fridays_are_busier_than_thursdays() -> None:
    dice = Random(1)
    days = Counter(some_day(dice, NOW.date()).weekday() for _ in range(2000))
    assert days[4] > days[3] * 1.2


def test_at_every_size_someone_waits_in_danger_and_most_is_done() -> None:
    for count in (12, 30, 1200):
        fates = Counter(fates_of(count))
        assert fates.total() == count
        assert fates[Fate.DANGER] >= 1
    assert Counter(fates_of(1200))[Fate.CLOSED] == 1100


def test_people_write_in_welsh_and_polish_and_are_answered_so(year: list[Step]) -> None:
    answers = [step.words for step in year if step.act == Act.ANSWER]
    assert any("Heddlu Harrowmere" in words for words in answers)
    assert any("Z poważaniem" in words for words in answers)
    assert {step.reason for step in year if step.act == Act.CLOSE} == set(CloseReason)


def test_a_text_is_made_from_its_parts() -> None:
    made = {write(Random(number), "[a|the [big|small]] {thing} .", {"thing": "lock"}) for number in range(40)}
    assert made == {"A lock.", "The big lock.", "The small lock."}
    assert tidy("it  went . and so") == "It went. And so"
    assert re.fullmatch(r"(?i)[a-z .]+", in_a_hurry(Random(1), "It was dark. I was not there."))


def test_the_town_is_the_same_every_time_and_lies_in_the_sea() -> None:
    town = survey()
    assert town == survey()
    assert len(town.neighbourhoods) == 6
    names = [street.name for each in town.neighbourhoods for street in each.streets]
    assert len(names) == len(set(names)) == 96
    for each in town.neighbourhoods:
        for street in each.streets:
            west, south = street.place_of(street.highest_number // 2)
            assert 3 < west < 3.4
            assert 55.5 < south < 55.7


def test_what_is_planted_of_how_contacts_went() -> None:
    usual = Went(fell=False, late=False, asked_again=False, kept=False)
    worse = [replace(usual, fell=True), replace(usual, late=True), replace(usual, asked_again=True)]
    assert all(how_likely_bad(each) > how_likely_bad(usual) + 0.2 for each in worse)
    assert how_likely_bad(replace(usual, kept=True)) < how_likely_bad(usual) - 0.1
