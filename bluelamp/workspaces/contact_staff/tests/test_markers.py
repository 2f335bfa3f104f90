"""What staff see of warning markers, and who puts them on."""

from datetime import timedelta
from typing import Any

import pytest
from time_machine import Traveller

from bluelamp.people.models import Marker
from bluelamp.people.tests.scenarios import a_kind, a_marker
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, problems, words
from bluelamp.workspaces.contact_staff.tests.marking import WORDS, a_typed_marker, last_day

pytestmark = pytest.mark.django_db


def a_supervisor() -> Desk:
    """Set up a force that keeps one kind of marker, and sign in a supervisor."""
    desk = a_desk(role=Role.SUPERVISOR)
    a_kind()
    return desk


def test_contact_staff_see_markers_and_put_none_on() -> None:
    boss = a_supervisor()
    contact = a_burglary_reported().contact
    boss.send(contact, "markers", **a_typed_marker())
    desk = boss.of("digital-desk")
    page = desk.see_contact(contact)
    assert page.select("a[href$='/markers/']") == []
    assert "Weapons Keeps an axe" in words(page.select_one("#markers"))
    assert desk.status(contact, "markers") == 404
    assert desk.status(contact, "markers", **a_typed_marker()) == 404
    assert Marker.objects.count() == 1


def test_a_marker_stands_before_all_else_with_source_and_last_day() -> None:
    boss = a_supervisor()
    contact = a_burglary_reported().contact
    page = boss.send(contact, "markers", **a_typed_marker())
    shown = words(page.select_one("#markers"))
    for said in (WORDS, "Source: Officer 4471", f"Put on by {boss.account} on 12 May 2026.", "Until 11 July 2026."):
        assert said in shown
    assert words(page.select_one("h1")).startswith("Weapons ")
    main = words(page.select_one("main"))
    assert main.index(WORDS) < main.index("Back to the queue") < main.index("How to reach them")
    assert "Put a warning marker on the person" in words(page.select_one("[aria-labelledby=history]"))


def test_one_that_has_ended_is_history_only(clock: Traveller) -> None:
    boss = a_supervisor()
    contact = a_burglary_reported().contact
    boss.send(contact, "markers", **a_typed_marker(**last_day(1)))
    clock.shift(timedelta(days=2))
    page = boss.come_back().see_contact(contact)
    assert WORDS not in words(page)
    assert "Put a warning marker on the person" in words(page.select_one("[aria-labelledby=history]"))
    kept = words(boss.see(f"/desk/{contact.reference}/markers/").select_one(".app-marker--ended"))
    assert WORDS in kept
    assert "It expired and was not reviewed." in kept


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"kind": ""}, "Choose what kind of warning it is."),
        ({"kind": "made-up\0"}, "Choose what kind of warning it is."),
        ({"words": ""}, "Write something before you send it."),
        ({"words": "x" * 501}, "This is 501 characters long. Shorten it to 500 or fewer."),
        ({"source": ""}, "Write something before you send it."),
        ({"expires-day": "31", "expires-month": "2"}, "Enter a real date with day, month and year, like 27 3 2026."),
        ({"expires-year": "2036"}, "Choose a day from today on, within a year."),
    ],
)
def test_a_marker_needs_a_kind_words_a_source_and_a_last_day(typed: dict[str, Any], said: str) -> None:
    boss = a_supervisor()
    page = boss.send(a_burglary_reported().contact, "markers", **a_typed_marker(**typed))
    assert len(problems(page)) == 1
    assert problems(page)[0].startswith(said)
    assert typed.get("words", WORDS) == words(page.select_one("#words"))
    assert not Marker.objects.exists()


def test_without_kinds_the_page_says_who_makes_one() -> None:
    boss = a_desk(role=Role.SUPERVISOR)
    contact = a_burglary_reported().contact
    page = boss.see(f"/desk/{contact.reference}/markers/")
    assert "Make one first." in words(page)
    assert page.select("a[href='/desk/marker-kinds/']")


def test_words_people_typed_are_shown_as_words() -> None:
    boss = a_supervisor()
    contact = a_burglary_reported().contact
    page = boss.send(contact, "markers", **a_typed_marker(words=HOSTILE, source=HOSTILE))
    assert page.select("img, script:not([src])") == []


def test_many_markers_ask_the_database_no_more_often(django_assert_max_num_queries: Any) -> None:
    boss = a_supervisor()
    contact = a_burglary_reported().contact
    for _ in range(6):
        a_marker(contact.person, boss.account)
    boss.see_contact(contact)
    with django_assert_max_num_queries(44):
        boss.see_contact(contact)
