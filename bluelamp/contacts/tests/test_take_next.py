"""Whoever asks is given what should be answered next of all that they may take."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import assign, grade, take_next
from bluelamp.contacts.actions.handle import NotHere
from bluelamp.contacts.actions.take import NothingNext
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import WhyNothing
from bluelamp.contacts.tests.routing import DESK, HARBOUR, needing
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor, answered, closed, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import begin_overflow, choose_capacity, choose_skills
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import WhyOffered
from bluelamp.staff.tests.routing import ROUTER, a_skill, an_overflow
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.tests.working import PLANNER, a_shift, an_absence

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(db: None) -> Account:
    """Someone of the desk."""
    return a_desk()


def taken(account: Account) -> list[Contact]:
    """Return what someone takes, one after the other, until there is nothing more."""
    found = []
    try:
        while True:
            found.append(take_next(by=actor_for(account)))
    except NothingNext:
        return found


def refusal(account: Account) -> NothingNext:
    with pytest.raises(NothingNext) as refused:
        take_next(by=actor_for(account))
    return refused.value


def test_it_comes_in_the_order_of_the_queue(desk: Account) -> None:
    late, soon = someone_came(answer_within=timedelta(hours=9)), someone_came(answer_within=timedelta(hours=5))
    graded, danger = someone_came(), someone_came(danger=True)
    grade(by=actor_for(desk), contact=graded, grade=2, danger=False)
    assert taken(desk) == [danger, graded, soon, late]
    assert set(Contact.objects.values_list("assigned_to", flat=True)) == {desk.pk}


def test_what_someone_has_what_was_answered_and_what_is_of_another_team_or_sealed_is_not_given(desk: Account) -> None:
    held, done, shut = someone_came(), someone_came(), someone_came()
    assign(by=actor_for(desk), contact=held, to=desk)
    answered(done, desk)
    closed(shut, desk)
    someone_came(team=HARBOUR), someone_came(sealed=True)
    assert taken(a_member_of(Team.objects.get(pk=DESK))) == []
    assert taken(a_supervisor()) == []


def test_two_who_take_turns_get_different_ones(desk: Account) -> None:
    colleague = a_member_of(Team.objects.get(pk=DESK))
    contacts = [someone_came() for _ in range(4)]
    got = [take_next(by=actor_for(each)) for each in (desk, colleague, desk, colleague)]
    assert got == contacts


def test_what_needs_a_skill_goes_to_those_who_have_it(desk: Account) -> None:
    welsh = a_skill("Welsh")
    needs, plain = needing(welsh, danger=True), someone_came()
    assert taken(desk) == [plain]
    choose_skills(by=ROUTER, account=desk, skills=frozenset({welsh.pk}))
    assert taken(desk) == [needs]


def test_nobody_is_given_more_than_they_have_room_for(desk: Account) -> None:
    choose_capacity(by=PLANNER, account=desk, weight=4)
    danger, plain = someone_came(danger=True), someone_came()
    assert taken(desk) == [danger, plain]
    someone_came()
    assert str(refusal(desk)).startswith("You have as much as you can have at once: 4 of 4.")


def test_danger_that_does_not_fit_is_said_once_nothing_lighter_waits(desk: Account) -> None:
    choose_capacity(by=PLANNER, account=desk, weight=3)
    plain = someone_came()
    assert taken(desk) == [plain]
    someone_came(danger=True)
    assert refusal(desk).why == WhyNothing.DANGER_TOO_MUCH


def test_where_nothing_waits_that_is_said(desk: Account) -> None:
    assert str(refusal(desk)).startswith("Nothing waits that you can take.")


def test_someone_absent_is_given_nothing_and_someone_off_shift_may_take(desk: Account) -> None:
    a_shift(desk, 3, 8)
    someone_came(), someone_came()
    take_next(by=actor_for(desk))
    an_absence(desk, -1, 1)
    with pytest.raises(NotHere):
        take_next(by=actor_for(desk))
    assert Contact.objects.filter(assigned_to=None).count() == 1


def test_what_is_offered_is_taken_over_and_stays_with_them_when_the_first_team_is_back(desk: Account) -> None:
    contact = someone_came(team=HARBOUR)
    assert taken(desk) == []
    an_overflow(HARBOUR, DESK)
    begin_overflow(by=ROUTER, team=HARBOUR, why=WhyOffered.NOBODY_HERE)
    own = someone_came()
    assert taken(desk) == [contact, own]
    contact.refresh_from_db()
    assert contact.team_id == DESK
    assert [one.what for one in history_of(contact)][1:] == ["Took it over for Digital desk", f"Gave it to {desk}"]


def test_only_staff_who_give_work_take_it(desk: Account) -> None:
    for by in (Actor.system("contacts.assign"), Actor.public()):
        with pytest.raises(NotAllowed):
            take_next(by=by)
