"""What staff find on their own page: tasks and mentions."""

from datetime import timedelta
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.contacts.tests.scenarios import a_task
from bluelamp.foundation.ledger.models import Look
from bluelamp.people.actions import ask_to_open
from bluelamp.people.tests.naming import LIFE, opening, sealed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words

pytestmark = pytest.mark.django_db
FOR_ME = "/desk/for-me/"


def count_in_menu(desk: Desk) -> str:
    """Return what the main menu says beside the page."""
    return next(words(link) for link in desk.see("/desk/").select("nav a") if link.get("href") == FOR_ME)


def test_nothing_waits_and_no_look_is_written() -> None:
    desk = a_desk()
    a_burglary_reported()
    page = words(desk.see(FOR_ME))
    assert "Nobody is waiting for you to do anything." in page
    assert "No note of the last 90 days mentions you." in page
    assert not Look.objects.exists()


def test_late_tasks_come_first_and_those_of_the_team_stand_apart(clock: Traveller) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    for hours, said in ((30, "Later."), (1, "First."), (9, "Second.")):
        a_task(contact, desk.account, hours=hours, words=said)
    a_task(contact, words=HOSTILE)
    clock.shift(timedelta(hours=2))
    desk.come_back()
    page = desk.see(FOR_ME)
    mine, teams = page.select("table")
    assert [words(row) for row in mine.select("tbody th")] == ["First.", "Second.", "Later."]
    assert "1 hour late" in words(mine)
    assert len(teams.select("tbody tr")) == 1
    assert page.select("main img, main script") == []
    assert Look.objects.filter(list_ids=[str(contact.pk)]).count() == 1
    assert count_in_menu(desk).startswith("For me 3")


def test_a_sealed_name_to_open_stands_first_and_leads_to_its_page() -> None:
    desk = a_desk()
    contact = a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    ask_to_open(by=opening(desk.account), sealed=held, grounds=LIFE)
    boss = desk.of("digital-desk", Role.SUPERVISOR)
    page = boss.see(FOR_ME)
    (link,) = page.select(f'.app-mention a[href="/desk/{contact.reference}/names/{held.pk}/"]')
    assert words(link) == f"The name for contact {contact.reference}"
    assert f"{desk.account} asks, because a life is at risk" in words(page)
    assert count_in_menu(boss).startswith("For me 1")
    assert "Sealed names" not in words(desk.see(FOR_ME))


def test_a_mention_is_new_until_the_contact_was_opened(clock: Traveller) -> None:
    desk = a_desk()
    colleague = desk.of("digital-desk")
    contact = a_burglary_reported().contact
    desk.send(contact, "note", note=HOSTILE, tell=colleague.account.pk, message_id=uuid4())
    page = colleague.see(FOR_ME)
    assert words(page.select_one(".app-mention")).startswith(f"New Sam Okafor , {contact.reference} {desk.account}")
    assert page.select("main img, main script") == []
    clock.shift(timedelta(minutes=1))
    colleague.see_contact(contact)
    assert words(colleague.see(FOR_ME).select_one(".app-mention")).startswith("Sam Okafor")


def test_many_ask_the_database_no_more_often(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    desk = a_desk()
    colleague = desk.of("digital-desk")
    for _ in range(6):
        contact = a_burglary_reported().contact
        a_task(contact, desk.account)
        colleague.send(contact, "note", note="x", tell=desk.account.pk, message_id=uuid4())
    desk.see(FOR_ME)
    with django_assert_max_num_queries(17):
        desk.see(FOR_ME)
