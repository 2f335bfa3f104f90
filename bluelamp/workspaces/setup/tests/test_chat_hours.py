"""Where an administrator says when chats are answered, and shuts them."""

import pytest
from django.test import Client

from bluelamp.staff.opening import CHAT, door_now, hours_of
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/chat-hours/"
OFFICE = {f"day_{number}": "9.00-17.00" if number < 5 else "" for number in range(7)}


def test_the_hours_are_kept_and_shown() -> None:
    desk = a_desk()
    assert "The chat is open now." in words(desk.see(PAGE))
    page = desk.send(f"{PAGE}keep/", **OFFICE)
    assert "The hours are kept." in words(page)
    assert page.select_one("input[name=day_0][value='09:00-17:00']")
    assert not page.select("input[name=on_bank_holidays][checked]")
    assert hours_of(CHAT).week[4:] == ("09:00-17:00", "", "")


def test_hours_that_cannot_be_read_are_said_and_none_are_kept() -> None:
    page = a_desk().send(f"{PAGE}keep/", **OFFICE | {"day_3": "all day"})
    assert problems(page) == ["Enter hours such as 09:00-17:00 or 00:00-24:00, or nothing."]
    assert page.select_one("input[name=day_3][value='all day']")
    assert door_now(CHAT).is_open


def test_a_supervisor_shuts_the_chat_and_is_not_asked_for_hours() -> None:
    office = a_desk().office
    desk = Desk(office, sign_in(Client(), a_member_of(None, Role.SUPERVISOR)))
    assert not desk.see(PAGE).select("input[name=day_0]")
    assert "Someone shut the chat." in words(desk.send(f"{PAGE}shut/", shut="1"))
    assert not door_now(CHAT).is_open
    assert "The chat is open now." in words(desk.send(f"{PAGE}shut/", shut="0"))
