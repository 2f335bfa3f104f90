"""Where an administrator says when a break is proposed."""

import pytest

from bluelamp.staff.breaks import break_rule
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/breaks/"


def test_what_was_chosen_holds() -> None:
    desk = a_desk()
    assert [box["value"] for box in desk.see(PAGE).select("main input[type=text]")] == ["6", "120", "15"]
    assert "It is kept." in words(desk.send(PAGE, chats="3", minutes="60", lasts="20"))
    assert (break_rule().chats, break_rule().minutes, break_rule().lasts) == (3, 60, 20)


@pytest.mark.parametrize(
    ("name", "typed"), [("chats", "0"), ("chats", "x"), ("minutes", "4"), ("lasts", "61"), ("lasts", "")]
)
def test_where_something_is_wrong_nothing_is_kept(name: str, typed: str) -> None:
    chosen = {"chats": "3", "minutes": "60", "lasts": "20"} | {name: typed}
    assert len(problems(a_desk().send(PAGE, **chosen))) == 1
    assert break_rule().chats == 6
