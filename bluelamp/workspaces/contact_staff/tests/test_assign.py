"""What happens when staff say who deals with a contact."""

import pytest

from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.tests.working import an_absence
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_take_it() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    stranger = desk.of("harbour-neighbourhood")
    assert stranger.status(contact, "assign", to=stranger.account.pk) == 404


def test_it_cannot_be_given_to_someone_outside_the_team() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "assign", to=desk.of("harbour-neighbourhood").account.pk)
    assert problems(page) == ["Choose someone of the team, or anyone in the team."]


def test_one_button_takes_it() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    button = desk.see_contact(contact).select_one("form[action$='/assign/'] input[type=hidden][name=to]")
    assert button is not None
    page = desk.send(contact, "assign", to=button["value"])
    contact.refresh_from_db()
    assert "You deal with this now." in words(page)
    assert "I deal with it" not in words(page)
    assert contact.assigned_to_id == desk.account.pk


def test_it_can_be_given_to_a_colleague_and_back() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    colleague = desk.of("digital-desk").account
    assert f"{colleague} deals with this now." in words(desk.send(contact, "assign", to=colleague.pk))
    assert "Anyone in the team can deal with this now." in words(desk.send(contact, "assign", to="team"))


@pytest.mark.parametrize("to", ["", "nobody", "\0"])
def test_nobody_chosen_is_said(to: str) -> None:
    desk = a_desk()
    assert problems(desk.send(a_burglary_reported().contact, "assign", to=to)) != []


def test_who_is_absent_is_shown_and_cannot_be_chosen() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    colleague = desk.of("digital-desk").account
    an_absence(colleague, -1, 5)
    choice = desk.see_contact(contact).select_one(f"input[name=to][value='{colleague.pk}'][disabled]")
    assert choice is not None
    (said,) = problems(desk.send(contact, "assign", to=colleague.pk))
    assert said.startswith(f"{colleague} is not here until")
