"""What happens when staff end a task."""

import pytest

from bluelamp.contacts.tests.scenarios import a_task
from bluelamp.foundation.clock import new_id
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.tasking.models import Task
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_another_team_ends_nothing() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, f"tasks/{a_task(contact).pk}/end", ending="done") == 404


def test_a_task_is_done_with_or_without_a_word() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    for said in ("They kept the film.", ""):
        task = a_task(contact)
        page = desk.send(contact, f"tasks/{task.pk}/end", ending="done", **{f"said-{task.pk.hex}": said})
        assert "The task is done." in words(page)
    shown = words(page.select_one("[aria-labelledby=tasks]"))
    assert f"Done {desk.account} on 12 May 2026, 10:00: They kept the film." in shown


def test_what_is_not_needed_says_why() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    task = a_task(contact)
    address = f"tasks/{task.pk}/end"
    assert problems(desk.send(contact, address, ending="not_needed")) == ["Say in a word why it is not needed."]
    page = desk.send(contact, address, ending="not_needed", **{f"said-{task.pk.hex}": "The shop rang us."})
    assert "The task is not needed any more." in words(page)


@pytest.mark.parametrize("ending", ["", "later", "\0"])
def test_how_it_ended_is_asked_again_and_the_word_stays(ending: str) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    task = a_task(contact)
    name = f"said-{task.pk.hex}"
    page = desk.send(contact, f"tasks/{task.pk}/end", ending=ending, **{name: "A word."})
    assert problems(page) == ["Say whether it is done or not needed."]
    assert page.select_one(f"#{name}[value='A word.']")
    assert Task.objects.get().ended_at is None


def test_a_task_of_another_contact_is_not_there() -> None:
    desk = a_desk()
    contact, other = a_burglary_reported().contact, a_burglary_reported().contact
    assert desk.status(contact, f"tasks/{a_task(other).pk}/end", ending="done") == 404
    assert desk.status(contact, f"tasks/{new_id()}/end", ending="done") == 404
