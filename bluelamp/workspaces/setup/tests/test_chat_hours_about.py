"""Where an administrator says when chats about one service are answered."""

import pytest

from bluelamp.staff.opening import CHAT, hours_apart
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
ALL = "/desk/setup/chat-hours/"
PAGE = f"{ALL}about/burglary/"
OFFICE = {f"day_{number}": "9.00-17.00" if number < 5 else "" for number in range(7)}


def test_they_are_kept_shown_and_taken_back() -> None:
    desk = a_desk()
    assert desk.see(ALL).select_one(f"a[href='{PAGE}']")
    assert "It has no hours of its own" in words(desk.see(PAGE))
    assert ": hours of its own" in words(desk.send(PAGE, **OFFICE).select_one("#apart ~ ul"))
    assert hours_apart(CHAT)["burglary"].week[4:] == ("09:00-17:00", "", "")
    page = desk.see(PAGE)
    assert "It has hours of its own." in words(page)
    assert page.select_one("input[name=day_0][value='09:00-17:00']")
    desk.send(f"{PAGE}drop/")
    assert hours_apart(CHAT) == {}


def test_hours_that_cannot_be_read_are_said_and_none_are_kept() -> None:
    page = a_desk().send(PAGE, **OFFICE | {"day_3": "all day"})
    assert problems(page) == ["Enter hours such as 09:00-17:00 or 00:00-24:00, or nothing."]
    assert hours_apart(CHAT) == {}


@pytest.mark.parametrize("about", ["no-such-service", "tell-us", "complaint"])
def test_a_service_that_no_chat_can_begin_has_none(about: str) -> None:
    assert a_desk().client.get(f"{ALL}about/{about}/").status_code == 404
