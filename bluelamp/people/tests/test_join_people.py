"""Records of one person are joined by a decision that moves nothing; whoever was judged to be two stays two."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import record_person
from bluelamp.people.actions.judge import DecidedOtherwise, OnePersonAlready
from bluelamp.people.tests.judging import a_judge, apart, join, whole
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def test_whoever_is_joined_is_of_one_person_by_way_of_others_too() -> None:
    by = a_judge()
    a, b, c, stranger = (someone() for _ in range(4))
    join(by, a, b)
    join(by, c, b)
    assert whole(a) == whole(b) == whole(c) == {a.pk, b.pk, c.pk}
    assert whole(stranger) == {stranger.pk}


def test_a_join_is_in_the_ledger_as_a_combination_and_written_once() -> None:
    by = a_judge()
    a, b = someone(), someone()
    assert join(by, a, b) == join(by, b, a)
    entry = Entry.objects.get(name="people.JudgedOnePerson")
    assert (entry.operation, entry.facts["verdict"]) == ("combined", "said_so")


def test_nobody_is_joined_with_themselves() -> None:
    by = a_judge()
    person = someone()
    with pytest.raises(OnePersonAlready, match="the same record"):
        join(by, person, person)


def test_two_people_are_not_joined_neither_directly_nor_by_way_of_others() -> None:
    by = a_judge()
    a, b, c = (someone() for _ in range(3))
    apart(by, a, c)
    join(by, a, b)
    for one, other in ((a, c), (c, b)):
        with pytest.raises(DecidedOtherwise):
            join(by, one, other)


def test_nobody_judges_without_the_permission_or_about_someone_out_of_reach() -> None:
    a, b = someone(), record_person(by=Actor.system("people.record"))
    account = a_member_of(a_force_with_teams()["digital-desk"])
    without = Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.mark"}))
    far = Actor(kind=Kind.STAFF, id=account.pk, permissions=frozenset({"people.judge"}), teams=frozenset({"nowhere"}))
    for by in (without, far):
        with pytest.raises(NotAllowed):
            join(by, a, b)
