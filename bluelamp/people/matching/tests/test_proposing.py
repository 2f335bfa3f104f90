"""Who is there twice is found; who shares a home, a name and a phone with somebody is never taken for them."""

from collections.abc import Callable

import pytest

from bluelamp.people.matching.proposing import PROPOSED, Proposal, propose
from bluelamp.people.matching.records import known_of
from bluelamp.people.matching.tests.households import Record, households
from bluelamp.people.matching.weights import ENOUGH_TO_LEARN
from tests.needs import once

pytestmark = once

SAM = {"given": "Samuel", "surname": "Carter", "born": "1980-01-02", "phone": "07700 900123"}


def proposed(*people: dict[str, str]) -> list[Proposal]:
    return list(propose([(str(number), known_of(person)) for number, person in enumerate(people)]))


@pytest.fixture(scope="module")
def register() -> tuple[list[Record], set[frozenset[str]]]:
    return households(700, seed=7)


def test_whoever_is_there_twice_is_proposed_and_hardly_anyone_with_whom_they_share_a_phone(
    register: tuple[list[Record], set[frozenset[str]]],
) -> None:
    """Twins who are called Dewi and Dafydd are proposed: one name is a form of the other, and people decide."""
    records, twice = register
    person = dict(records)
    found = {frozenset({each.record, each.against}) for each in propose(records)}
    assert len(found & twice) >= 0.98 * len(twice)
    on_one_phone = [pair for pair in found - twice if len({person[each]["phone"] for each in pair}) == 1]
    assert len(on_one_phone) <= 0.001 * len(records), on_one_phone


def test_someone_who_gives_a_short_name_and_writes_the_phone_another_way_is_proposed() -> None:
    (one,) = proposed(SAM, SAM | {"given": "Sam", "phone": "+44 7700 900123", "born": "02/01/1980"})
    assert one.probability >= PROPOSED
    assert "Given name: one is a form of the other." in one.reasons


def test_twins_on_one_phone_are_not_proposed() -> None:
    assert not proposed(SAM, SAM | {"given": "Priya"})


def test_a_father_and_a_son_of_one_name_on_one_phone_are_not_proposed() -> None:
    assert not proposed(SAM, SAM | {"born": "2004-11-23"})


def test_a_number_of_their_own_says_that_two_names_are_of_one_person() -> None:
    own = {"number": "QQ123456C"}
    assert proposed(SAM | own, SAM | own | {"given": "Priya"})


def test_a_company_s_number_proposes_nobody_and_a_home_s_does() -> None:
    two = [{"given": "Samuel", "surname": "Carter", "phone": "07700 900123"}] * 2
    others = [{"given": f"N{number}x", "surname": f"S{number}x", "phone": "07700 900123"} for number in range(49)]
    assert proposed(*two, *others[:48])
    assert not proposed(*two, *others)


def test_many_on_one_phone_who_say_no_more_are_not_proposed() -> None:
    assert not proposed(*[{"phone": "07700 900123"}] * 50)


def test_someone_who_names_nobody_is_like_nobody() -> None:
    assert not proposed({"given": "Mum"}, {"given": "mum"}, {"given": "Anonymous"}, {})


@pytest.mark.parametrize(
    "one",
    [
        lambda number: {"given": f"a{number:04}", "surname": f"b{number:04}", "born": "1980-01-02"},
        lambda number: {"phone": f"07700 {number:06}"},
        lambda number: {"given": "Sam", "surname": "Carter"},
    ],
    ids=["nobody alike", "only phones", "all of one name"],
)
def test_a_register_that_teaches_nothing_is_weighed_all_the_same(one: Callable[[int], dict[str, str]]) -> None:
    records = [(str(number), known_of(one(number))) for number in range(ENOUGH_TO_LEARN)]
    assert not list(propose(records))
    own = {"given": "Priya", "surname": "Shah", "born": "1990-05-06", "phone": "07700 900999"}
    (found,) = propose([*records, ("a", known_of(own)), ("b", known_of(own))])
    assert {found.record, found.against} == {"a", "b"}
