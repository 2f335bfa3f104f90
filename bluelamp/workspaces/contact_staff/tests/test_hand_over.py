"""What happens when staff hand over everything they have."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact, Message
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.working import an_absence
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
HAND_OVER = "/desk/hand-over/"


def taken(desk: Desk, name: str = "Sam Okafor") -> Contact:
    """Let someone of the desk take a contact."""
    contact = a_burglary_reported(name=name).contact
    return assign(by=actor_for(desk.account), contact=contact, to=desk.account)


def send(desk: Desk, **typed: Any) -> BeautifulSoup:
    """Send the form and return the page it leads to."""
    response = desk.client.post(HAND_OVER, typed, follow=True)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_it_lists_what_goes_over_and_gives_it_to_a_colleague_with_a_note() -> None:
    desk = a_desk()
    contact = taken(desk, HOSTILE)
    colleague = desk.of("digital-desk").account
    page = desk.see(HAND_OVER)
    assert contact.reference in words(page.find("table"))
    assert page.select("main img, main script") == []
    page = send(desk, to=colleague.pk, reason="end_of_shift", note=HOSTILE)
    assert f"{colleague} has 1 contact more now." in words(page)
    contact.refresh_from_db()
    assert contact.assigned_to == colleague
    assert Message.objects.get(contact=contact).words == HOSTILE


def test_who_is_not_here_is_shown_and_cannot_be_chosen() -> None:
    desk = a_desk()
    contact = taken(desk)
    colleague = desk.of("digital-desk").account
    an_absence(colleague, -1, 5)
    option = desk.see(HAND_OVER).select_one(f"#to option[value='{colleague.pk}'][disabled]")
    assert "not here until" in words(option)
    assert "is not here until" in problems(send(desk, to=colleague.pk, reason="too_much"))[0]
    contact.refresh_from_db()
    assert contact.assigned_to == desk.account


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, ["Choose a colleague.", "Choose why."]),
        ({"to": "\0", "reason": "because"}, ["Choose a colleague.", "Choose why."]),
        (
            {"note": "x" * 20_001},
            ["Choose a colleague.", "Choose why.", "The note is too long. Write at most 20,000 characters."],
        ),
    ],
)
def test_what_is_missing_is_said(typed: dict[str, str], said: list[str]) -> None:
    desk = a_desk()
    taken(desk)
    assert problems(send(desk, **typed)) == said


def test_only_a_supervisor_hands_over_what_another_has() -> None:
    desk = a_desk()
    contact = taken(desk)
    colleague, supervisor = desk.of("digital-desk"), desk.of("digital-desk", Role.SUPERVISOR)
    assert "There is nothing to hand over." in words(colleague.see(f"{HAND_OVER}?of={desk.account.pk}"))
    assert contact.reference in words(supervisor.see(f"{HAND_OVER}?of={desk.account.pk}"))
    send(supervisor, of=desk.account.pk, to=colleague.account.pk, reason="absence")
    contact.refresh_from_db()
    assert contact.assigned_to == colleague.account


def test_an_absence_that_is_planned_proposes_the_reason_and_who_covers() -> None:
    desk = a_desk()
    taken(desk)
    cover = desk.of("digital-desk").account
    an_absence(desk.account, 30, 60, cover=cover)
    page = desk.see(HAND_OVER)
    assert words(page.select_one("#to option[selected]")) == str(cover)
    assert page.select_one("input[name=reason][value=absence][checked]") is not None
    assert words(page.select_one("#reason-hint")).startswith("Chosen already, because the plan has an absence from ")


def test_a_cover_who_is_not_here_is_not_proposed() -> None:
    desk = a_desk()
    taken(desk)
    cover = desk.of("digital-desk").account
    an_absence(cover, -1, 5)
    an_absence(desk.account, 30, 60, cover=cover)
    page = desk.see(HAND_OVER)
    assert page.select("#to option[selected]") == []
    assert page.select_one("input[name=reason][value=absence][checked]") is not None


def test_without_a_plan_nothing_is_proposed() -> None:
    desk = a_desk()
    taken(desk)
    assert desk.see(HAND_OVER).select("input[checked], #reason-hint") == []
