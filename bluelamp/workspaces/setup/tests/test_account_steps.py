"""Closing an account, opening it, a new welcome code, and a lost second factor."""

import pytest
from django.test import Client

from bluelamp.staff.queries import second_factors_of
from bluelamp.staff.tests.scenarios import PASSWORD, sign_in
from bluelamp.staff.welcome import is_welcome
from bluelamp.workspaces.setup.tests.office import a_desk, of, words

pytestmark = pytest.mark.django_db
STEPS = ("close/", "open/", "welcome/", "second-factors/remove/")


def test_whoever_is_signed_in_when_their_account_is_closed_is_out_at_their_next_request() -> None:
    desk = a_desk()
    theirs = sign_in(Client(), desk.member)
    assert theirs.get("/desk/").status_code == 200
    assert "The account is closed. Nobody can sign in with it." in words(desk.send(of(desk.member, "close/")))
    assert theirs.get("/desk/")["Location"].startswith("/desk/sign-in/")
    assert "The account is open again." in words(desk.send(of(desk.member, "open/")))
    assert sign_in(Client(), desk.member).get("/desk/").status_code == 200


def test_a_new_welcome_code_is_shown_and_ends_sessions_and_the_old_password() -> None:
    desk = a_desk()
    theirs = sign_in(Client(), desk.member)
    page = desk.send(of(desk.member, "welcome/"))
    code = page.select_one(".app-code")
    assert code is not None
    assert is_welcome(desk.member, code.text)
    assert not desk.member.check_password(PASSWORD)
    assert theirs.get("/desk/")["Location"].startswith("/desk/sign-in/")
    assert "Has not chosen a password yet" in words(desk.see(of(desk.member)))


def test_lost_second_factors_are_removed_and_a_new_one_is_asked_for() -> None:
    desk = a_desk()
    assert "Their second steps are removed." in words(desk.send(of(desk.member, "second-factors/remove/")))
    assert second_factors_of(desk.member) == 0
    assert sign_in(Client(), desk.member).get("/desk/")["Location"] == "/desk/second-factor/"


@pytest.mark.parametrize("step", [step for step in STEPS if step != "open/"])
def test_nobody_does_it_to_themselves(step: str) -> None:
    desk = a_desk()
    page = desk.send(of(desk.office.administrator, step))
    assert "Nobody changes this about their own account. Ask another administrator." in words(page)


@pytest.mark.parametrize("step", STEPS)
def test_looking_changes_nothing(step: str) -> None:
    desk = a_desk()
    assert words(desk.see(of(desk.member, step)).select_one("h1")) == desk.member.name
    assert desk.member.is_active
    assert desk.member.check_password(PASSWORD)


def test_a_closed_account_gets_no_welcome_code() -> None:
    desk = a_desk()
    desk.send(of(desk.member, "close/"))
    page = desk.send(of(desk.member, "welcome/"))
    assert "This account is closed. Open it again first, then give a new welcome code." in words(page)
    assert desk.member.check_password(PASSWORD)
