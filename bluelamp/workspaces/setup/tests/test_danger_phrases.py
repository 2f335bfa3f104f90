"""Where the phrases of danger are written and approved."""

import pytest
from django.test import Client

from bluelamp.foundation.remembering import forget
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/danger/en/"
TEXT = "[always]\n[danger]\nbadgers loose\n[over]\nlast week"


def test_one_writes_and_another_approves() -> None:
    desk = a_desk()
    page = desk.send(PAGE, seen="0", text=TEXT)
    assert "badgers loose" in words(page.select_one("[aria-labelledby=waits]"))
    assert problems(desk.send(f"{PAGE}approve/", seen="1")) == ["You wrote this. Ask someone else to approve it."]
    other = sign_in(Client(), a_member_of(None, Role.SUPERVISOR))
    assert other.post(f"{PAGE}approve/", {"seen": "1"}).status_code == 302
    forget()
    assert speaks_of_danger("Badgers loose!")


def test_what_cannot_be_used_says_why_and_keeps_what_was_typed() -> None:
    page = a_desk().send(PAGE, seen="0", text="kill me")
    assert problems(page)[0].startswith("It must have the lines [always], [danger] and [over]")
    assert "kill me" in words(page.find("textarea"))


@pytest.mark.parametrize("seen", ["", "7", "\0"])
def test_a_page_that_is_out_of_date_changes_nothing(seen: str) -> None:
    desk = a_desk()
    desk.send(PAGE, seen="0", text=TEXT)
    assert problems(desk.send(PAGE, seen=seen, text=TEXT + "\nmore"))[0].startswith("A colleague wrote")
    assert problems(desk.send(f"{PAGE}approve/", seen=seen))[0].startswith("These are not the phrases you saw.")


def test_a_language_that_has_none_is_not_there() -> None:
    assert a_desk().client.get("/desk/setup/danger/fr/").status_code == 404
