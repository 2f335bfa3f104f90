"""What happens when staff ask someone to do something about a contact."""

from datetime import timedelta
from typing import Any

import pytest

from bluelamp.contacts.tests.scenarios import a_task
from bluelamp.foundation.clock import now
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.tests.working import an_absence
from bluelamp.tasking.models import Task
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db


def typed(**otherwise: Any) -> dict[str, Any]:
    """Return what is typed to ask anyone of the team."""
    day = now() + timedelta(days=2)
    moment = {"task-due-day": day.day, "task-due-month": day.month, "task-due-year": day.year, "task-due-time": "17:00"}
    return {"task": "Ring the shop.", "task-to": "team", **moment, **otherwise}


def test_another_team_asks_nothing() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "tasks", **typed()) == 404
    assert not Task.objects.exists()


def test_a_task_stands_on_the_contact_with_whom_it_waits_for() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    colleague = desk.of("digital-desk").account
    page = desk.send(contact, "tasks", **typed(**{"task": HOSTILE, "task-to": colleague.pk}))
    assert f"{colleague} is asked to do it." in words(page)
    assert f"due in 2 days for {colleague}, asked by {desk.account}" in words(
        page.select_one("[aria-labelledby=tasks]")
    )
    assert f"Asked {colleague} to do something" in words(page.select_one("[aria-labelledby=history]"))
    assert page.select("img, script:not([src])") == []


def test_who_is_absent_is_shown_and_cannot_be_asked() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    away = desk.of("digital-desk").account
    an_absence(away, -1, 5)
    option = desk.see_contact(contact).select_one(f"#task-to option[value='{away.pk}'][disabled]")
    assert "not here until" in words(option)
    page = desk.send(contact, "tasks", **typed(**{"task-to": away.pk}))
    assert "is not here until" in problems(page)[0]
    assert page.select_one("#task[value='Ring the shop.']")
    assert not Task.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"task": ""}, "Write something before you send it."),
        ({"task": "x" * 501}, "This is 501 characters long. Shorten it to 500 or fewer."),
        ({"task-to": "nobody\0"}, "Choose someone of the team, or anyone in the team."),
        ({"task-due-day": "40"}, "Enter a real date with day, month and year, like 27 3 2026."),
        ({"task-due-time": "noon"}, "Enter a time like 17:00."),
        ({"task-due-year": "2020"}, "A task must be due in the future. Choose a later moment."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(wrong: dict[str, str], said: str) -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "tasks", **typed(**wrong))
    assert problems(page) == [said]
    assert page.select_one("details[open] #task")
    assert not Task.objects.exists()


def test_what_nobody_of_the_staff_asked_for_says_who_did() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    a_task(contact)
    assert "asked by Bluelamp" in words(desk.see_contact(contact).select_one("[aria-labelledby=tasks]"))
