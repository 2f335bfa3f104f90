"""Whoever tries too often is held back, and that is in the ledger once."""

import pytest
from django.test import Client

from bluelamp.staff.tests.at_the_door import facts, give_password
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def test_being_held_back_is_written_down_once_in_a_quarter_of_an_hour(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    for _ in range(13):
        give_password(client, account.email, "not the password")
    assert len(facts("SignInFailed", "tried_id")) == 10
    assert facts("SignInHeldBack", "tried_id", "known") == [(str(account.pk), True)]


def test_an_address_that_nobody_has_is_held_back_like_any_other(client: Client) -> None:
    a_force_with_teams()
    for _ in range(11):
        give_password(client, "zebedee@elsewhere.example", "a guess")
    ((tried, known),) = facts("SignInHeldBack", "tried_id", "known")
    assert known is False
    assert tried == facts("SignInFailed", "tried_id")[0][0]
