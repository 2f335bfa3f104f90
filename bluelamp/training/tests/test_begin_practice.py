"""A script comes in as anyone's report would, for whoever began it."""

import pytest
from pytest_django import Settings

from bluelamp.contacts.queue import queue_page
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Team
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.training.actions import InNoTeam, NoSuchScript, begin_practice
from bluelamp.training.models import Practice
from bluelamp.training.scripts import SCRIPTS
from bluelamp.training.tests.scenarios import School, a_school

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_waits_in_the_queue_of_the_trainees_team(script: str) -> None:
    school = a_school()
    practice = school.begins(script)
    assert [contact.pk for contact in queue_page(school.by).contacts] == [practice.contact_id]
    assert practice.contact.team_id == "digital-desk"
    assert practice.contact.person.name == SCRIPTS[script].answers["name"]
    entry = Entry.objects.get(name="training.PracticeBegun")
    assert (entry.facts["script"], entry.facts["account_id"]) == (script, str(school.trainee.pk))


def test_it_comes_to_the_team_of_whoever_practises() -> None:
    school = a_school()
    school.trainee.teams.set([Team.objects.get(pk="harbour-neighbourhood")])
    assert school.begins().contact.team_id == "harbour-neighbourhood"


def test_begun_twice_it_is_one_practice_until_it_is_over() -> None:
    school = a_school()
    first = school.begins()
    assert school.begins().pk == first.pk
    assert School(school.trainer, school.trainer).begins().pk != first.pk
    school.ends(first)
    assert school.begins().pk != first.pk


def test_what_there_is_not_and_whoever_is_in_no_team_begin_nothing() -> None:
    school = a_school()
    with pytest.raises(NoSuchScript, match="Choose one"):
        school.begins("no-such-script")
    with pytest.raises(InNoTeam, match="Ask an administrator"):
        School(a_member_of(None), school.trainer).begins()
    assert not Practice.objects.exists()


def test_outside_a_training_space_nobody_may(settings: Settings) -> None:
    school = a_school()
    settings.TRAINING = False
    for by in (school.by, school.marker):
        with pytest.raises(NotAllowed):
            begin_practice(by=by, script="bicycle")
