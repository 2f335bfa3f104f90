"""A colleague, or anyone in the team, is asked to do something about a contact."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import ask, erase_words
from bluelamp.contacts.actions.handle import NotHere, NotInTheTeam
from bluelamp.contacts.for_me import count_for, tasks_for
from bluelamp.contacts.history import history_of
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor, a_task, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.tests.working import an_absence
from bluelamp.tasking.models import Task

pytestmark = pytest.mark.django_db


def test_a_colleague_who_is_here_is_asked_and_finds_it() -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    contact = someone_came()
    ask(by=actor_for(desk), contact=contact, words="Ring.", to=colleague, due_at=now() + timedelta(hours=1))
    assert [task.words for task in tasks_for(actor_for(colleague))] == ["Ring."]
    assert (count_for(actor_for(colleague)), count_for(actor_for(desk))) == (1, 0)
    assert history_of(contact)[-1].what == f"Asked {colleague} to do something"


def test_nobody_who_is_absent_or_of_another_team_is_asked() -> None:
    desk = a_desk()
    away = a_member_of(Team.objects.get(pk="digital-desk"))
    an_absence(away, -1, 5)
    stranger = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    for to, why in ((away, NotHere), (stranger, NotInTheTeam)):
        with pytest.raises(why):
            ask(by=actor_for(desk), contact=someone_came(), words="x", to=to, due_at=now() + timedelta(hours=1))
    assert not Task.objects.exists()


def test_nobody_outside_the_team_asks_or_finds_anything() -> None:
    a_desk()
    contact = someone_came()
    a_task(contact)
    stranger = actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood")))
    with pytest.raises(NotAllowed):
        ask(by=stranger, contact=contact, words="x", to=None, due_at=now() + timedelta(hours=1))
    assert list(tasks_for(stranger)) == []


def test_what_is_due_first_stands_first_and_the_tasks_of_the_team_are_there_too() -> None:
    desk = a_desk()
    contact = someone_came()
    later, first, for_all = a_task(contact, desk, hours=9), a_task(contact, desk, hours=1), a_task(contact, hours=5)
    assert list(tasks_for(actor_for(desk))) == [first, for_all, later]
    assert history_of(contact)[-1].what == "Asked the team to do something"


def test_with_the_words_of_a_contact_its_tasks_are_erased() -> None:
    a_desk()
    contact = someone_came()
    a_task(contact)
    erase_words(by=Actor.system("records.erase"), contact=contact, reason=WhyErased.UNLAWFUL)
    assert Task.objects.get().words == ""
    assert list(tasks_for(actor_for(a_supervisor()))) == []
