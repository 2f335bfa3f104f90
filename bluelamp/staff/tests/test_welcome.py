"""A welcome code is good for three days, for one account, until a password is chosen."""

from datetime import timedelta

import pytest
from django.contrib.auth.hashers import make_password
from time_machine import Traveller

from bluelamp.foundation.keys.tests.other_keys import rotated_keys
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.welcome import is_welcome, welcome_code

pytestmark = pytest.mark.django_db


def someone_new() -> Account:
    """An account whose password nobody knows."""
    account = a_member_of(None)
    account.password = make_password(None)
    account.save()
    return account


def test_it_is_four_groups_of_four_and_the_same_all_day(clock: Traveller) -> None:
    account = someone_new()
    code = welcome_code(account)
    assert [len(group) for group in code.split("-")] == [4, 4, 4, 4]
    clock.shift(timedelta(minutes=1))
    assert welcome_code(account) == code


def test_it_is_good_that_day_and_the_two_after(clock: Traveller) -> None:
    account = someone_new()
    code = welcome_code(account)
    good = []
    for _day in range(4):
        good.append(is_welcome(account, code))
        clock.shift(timedelta(days=1))
    assert good == [True, True, True, False]


@pytest.mark.parametrize("between", ["", " ", "-", "\u2013", " - "])
def test_it_is_read_however_it_is_typed(between: str) -> None:
    account = someone_new()
    assert is_welcome(account, between.join(welcome_code(account).lower().split("-")))


@pytest.mark.parametrize("typed", ["", "K7PM-2XQD", "AEIO-AEIO-AEIO-AEIO", "é" * 16, "2" * 5000])
def test_anything_else_is_not(typed: str) -> None:
    assert not is_welcome(someone_new(), typed)
    assert not is_welcome(None, typed)


def test_it_is_good_though_keys_are_rotated_meanwhile() -> None:
    account = someone_new()
    code = welcome_code(account)
    with rotated_keys():
        assert welcome_code(account) != code
        assert is_welcome(account, code)


def test_it_is_of_one_account_only() -> None:
    assert not is_welcome(someone_new(), welcome_code(someone_new()))


def test_it_is_dead_once_a_password_is_chosen_and_while_the_account_is_closed() -> None:
    account = someone_new()
    code = welcome_code(account)
    account.is_active = False
    assert not is_welcome(account, code)
    assert not is_welcome(account, welcome_code(account))
    account.is_active = True
    account.set_password("four walls and a lamp")
    assert not is_welcome(account, code)
    assert not is_welcome(account, welcome_code(account))
