"""What happens when staff promise something."""

from datetime import UTC, datetime

import pytest

from bluelamp.promises.models import Promise
from bluelamp.promises.rules import Kind
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db

FRIDAY = {"due-day": "15", "due-month": "5", "due-year": "2026", "due-time": "17:00"}


def test_another_team_cannot_promise_anything() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "promise", promise="We ring.", **FRIDAY) == 404


def test_a_promise_is_due_by_the_clock_on_the_force_s_wall() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "promise", promise="We ring you.", **FRIDAY)
    assert "promised for 15 May 2026, 17:00" in words(page.select_one("[aria-labelledby=promises]"))
    assert Promise.objects.get(kind=Kind.OTHER).due_at == datetime(2026, 5, 15, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"promise": ""}, "Write something before you send it."),
        ({"promise": "x" * 501}, "This is 501 characters long. Shorten it to 500 or fewer."),
        ({"due-day": "31", "due-month": "2"}, "Enter a real date with day, month and year, like 27 3 2026."),
        ({"due-year": "9" * 5000}, "Enter a real date with day, month and year, like 27 3 2026."),
        ({"due-time": "25:00"}, "Enter a time like 17:00."),
        ({"due-time": ""}, "Enter a time like 17:00."),
    ],
)
def test_a_promise_that_cannot_be_kept_is_turned_away_in_words(typed: dict[str, str], said: str) -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "promise", **{"promise": "We ring you."} | FRIDAY | typed)
    assert problems(page) == [said]
    assert not Promise.objects.filter(kind=Kind.OTHER).exists()


def test_the_latest_moment_there_is_can_be_promised() -> None:
    desk = a_desk()
    last = {"due-day": "31", "due-month": "12", "due-year": "9999", "due-time": "23:59"}
    assert problems(desk.send(a_burglary_reported().contact, "promise", promise="Ever.", **last)) == []


def test_what_was_typed_is_shown_again_as_words() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "promise", promise=HOSTILE, **FRIDAY | {"due-time": HOSTILE})
    shown = page.select_one("#promise")
    assert shown is not None
    assert shown["value"] == HOSTILE
    assert page.select("img, script:not([src])") == []
