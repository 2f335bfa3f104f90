"""Records of one person are joined by a decision that moves nothing, so that taking it back is always whole."""

import random
from itertools import combinations
from uuid import UUID

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import join_people, keep_apart, record_person, take_back_judgement
from bluelamp.people.actions.judge import DecidedOtherwise, OnePersonAlready
from bluelamp.people.judgements import judgements_about, of_one_person_with
from bluelamp.people.models import Judgement, Person
from bluelamp.people.rules import Verdict
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def by() -> Actor:
    """Someone with leave to judge anyone: who reaches whom is decided by a room above."""
    account: Account = a_member_of(a_force_with_teams()["digital-desk"])
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.judge"}))


def join(by: Actor, person: Person, other: Person) -> Judgement:
    return join_people(by=by, person=person, other=other, verdict=Verdict.SAID_SO)


def apart(by: Actor, person: Person, other: Person) -> Judgement:
    return keep_apart(by=by, person=person, other=other, verdict=Verdict.SHARE)


def whole(person: Person) -> set[UUID]:
    return {person.pk} | of_one_person_with(person.pk)


def test_whoever_is_joined_is_of_one_person_by_way_of_others_too(by: Actor) -> None:
    a, b, c, stranger = (someone() for _ in range(4))
    join(by, a, b)
    join(by, c, b)
    assert whole(a) == whole(b) == whole(c) == {a.pk, b.pk, c.pk}
    assert whole(stranger) == {stranger.pk}


def test_a_join_is_in_the_ledger_as_a_combination_and_written_once(by: Actor) -> None:
    a, b = someone(), someone()
    assert join(by, a, b) == join(by, b, a)
    entry = Entry.objects.get(name="people.JudgedOnePerson")
    assert (entry.operation, entry.facts["verdict"]) == ("combined", "said_so")


def test_nobody_is_joined_with_themselves(by: Actor) -> None:
    person = someone()
    with pytest.raises(OnePersonAlready, match="the same record"):
        join(by, person, person)


def test_two_people_are_not_joined_neither_directly_nor_by_way_of_others(by: Actor) -> None:
    a, b, c = (someone() for _ in range(3))
    apart(by, a, c)
    join(by, a, b)
    for one, other in ((a, c), (c, b)):
        with pytest.raises(DecidedOtherwise):
            join(by, one, other)


def test_one_person_is_not_kept_apart_from_themselves(by: Actor) -> None:
    a, b, c = (someone() for _ in range(3))
    join(by, a, b)
    join(by, b, c)
    for one, other in ((a, b), (a, c)):
        with pytest.raises(DecidedOtherwise):
            apart(by, one, other)


def test_what_was_taken_back_is_as_if_nobody_had_decided(by: Actor) -> None:
    a, b = someone(), someone()
    first = join(by, a, b)
    take_back_judgement(by=by, person=b, judgement=first)
    take_back_judgement(by=by, person=a, judgement=first)
    assert whole(a) == {a.pk}
    assert judgements_about(a.pk) == []
    apart(by, a, b)
    assert Entry.objects.filter(name="people.JudgementTakenBack").count() == 1


def test_a_judgement_is_taken_back_by_way_of_one_of_its_two_only(by: Actor) -> None:
    judgement = join(by, someone(), someone())
    with pytest.raises(NotAllowed):
        take_back_judgement(by=by, person=someone(), judgement=judgement)


def test_however_many_are_joined_and_in_whatever_order_taken_back_what_is_left_is_what_stands(by: Actor) -> None:
    people, dice = [someone() for _ in range(6)], random.Random(3)
    standing: dict[tuple[UUID, UUID], Judgement] = {}
    for _ in range(60):
        pair = dice.choice(list(combinations(people, 2)))
        key = (pair[0].pk, pair[1].pk)
        if key in standing:
            take_back_judgement(by=by, person=pair[0], judgement=standing.pop(key))
        else:
            standing[key] = join(by, *pair)
        for person in people:
            assert whole(person) == _reached(person.pk, set(standing))


def test_nobody_judges_without_the_permission_or_about_someone_out_of_reach() -> None:
    a, b = someone(), record_person(by=Actor.system("people.record"))
    account = a_member_of(a_force_with_teams()["digital-desk"])
    without = Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.mark"}))
    far = Actor(kind=Kind.STAFF, id=account.pk, permissions=frozenset({"people.judge"}), teams=frozenset({"nowhere"}))
    for by in (without, far):
        with pytest.raises(NotAllowed):
            join(by, a, b)


def _reached(start: UUID, pairs: set[tuple[UUID, UUID]]) -> set[UUID]:
    found = {start}
    while grown := {each for pair in pairs if found & set(pair) for each in pair} - found:
        found |= grown
    return found
