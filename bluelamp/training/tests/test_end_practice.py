"""What the records tell is marked when a practice is over: what was met, what not, and why."""

from datetime import timedelta
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import grade, promise, write_note
from bluelamp.contacts.rules import CloseReason
from bluelamp.contacts.tests.scenarios import a_task, answered, closed
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.training.actions import end_practice, go_on
from bluelamp.training.models import Practice
from bluelamp.training.subscribers import end_with_the_contact
from bluelamp.training.tests.scenarios import TELLER, a_school, contact_of, given

pytestmark = pytest.mark.django_db


def test_a_good_run_has_every_point_that_the_program_gives(clock: Traveller) -> None:
    school = a_school()
    practice = school.begins("garden")
    clock.shift(timedelta(minutes=2))
    go_on(by=TELLER, practice=practice, number=1)
    clock.shift(timedelta(minutes=1))
    grade(by=school.by, contact=contact_of(practice), grade=1, danger=True)
    answered(contact_of(practice), school.trainee, "Ring 999 now.")
    clock.shift(timedelta(minutes=3))
    go_on(by=TELLER, practice=practice, number=2)
    answered(contact_of(practice), school.trainee, "I am glad.")
    school.ends(practice)
    assert given(practice) == {
        "danger": (3, "in_time"),
        "quick-answer": (2, "in_time"),
        "999": (None, "trainer"),
        "urgent": (1, "done"),
        "colleague": (None, "trainer"),
        "afterwards": (1, "done"),
    }


def test_a_run_in_which_nothing_was_done_has_none_and_says_why() -> None:
    school = a_school()
    practice = school.ends(school.begins("not-safe-to-ring"))
    marks = given(practice)
    assert marks["first-answer"] == (0, "never")
    assert marks["promise"] == (0, "not_come")
    assert marks["left-open"] == (0, "no_answer")


def test_promises_notes_and_tasks_count(clock: Traveller) -> None:
    school = a_school()
    quiet, roofer = school.begins("not-safe-to-ring"), school.begins("roofer")
    for practice in (quiet, roofer):
        go_on(by=TELLER, practice=practice, number=1)
    answered(contact_of(quiet), school.trainee)
    due = now() + timedelta(days=2)
    promise(by=school.by, contact=contact_of(quiet), words="Ring at the sister's.", due_at=due)
    write_note(by=school.by, contact=contact_of(quiet), words="Thursdays, 12 to 1.", message_id=uuid4())
    school.ends(quiet), school.ends(roofer)
    marks = given(quiet)
    assert [marks[aim][0] for aim in ("promise", "note", "left-open")] == [2, 1, 1]
    assert given(roofer)["passed-on"] == (0, "never")


def test_what_colleagues_did_does_not_count() -> None:
    school = a_school()
    practice = school.begins("roofer")
    go_on(by=TELLER, practice=practice, number=1)
    answered(contact_of(practice), a_member_of(Team.objects.get(pk="digital-desk")))
    a_task(contact_of(practice))
    school.ends(practice)
    assert given(practice)["first-answer"] == (0, "never")
    assert given(practice)["passed-on"] == (0, "never")


def test_closing_the_contact_ends_it_and_the_reason_counts(clock: Traveller) -> None:
    school = a_school()
    practice = school.begins("hedge")
    answered(contact_of(practice), school.trainee)
    closed(contact_of(practice), school.trainee, CloseReason.NOT_FOR_POLICE)
    seal_waiting()
    while read_news():
        pass
    assert end_with_the_contact.__name__
    assert Practice.objects.get().ended_at == now()
    assert given(practice)["closed"] == (2, "done")
    assert given(practice)["no-danger"] == (1, "held_back")


def test_it_is_ended_once_and_only_by_whoever_practises() -> None:
    school = a_school()
    practice = school.begins()
    with pytest.raises(NotAllowed):
        end_practice(by=school.marker, practice=practice)
    with pytest.raises(NotAllowed):
        end_practice(by=actor_for(a_member_of(Team.objects.get(pk="digital-desk"))), practice=practice)
    school.ends(practice), school.ends(practice)
    assert Entry.objects.filter(name="training.PracticeEnded").count() == 1
