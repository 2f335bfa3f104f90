"""Leaving is in the ledger, and so is being locked out for want of use."""

from datetime import timedelta

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.staff.tests.at_the_door import entries, facts, is_by
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

pytestmark = pytest.mark.django_db


def test_whoever_signs_out_is_out(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    sign_in(client, account).post("/desk/sign-out/")
    assert facts("SignedOut", "why") == [("asked",)]
    assert is_by(entries("SignedOut")[0], account)


def test_a_session_that_nobody_used_is_locked_once(client: Client, clock: Traveller) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    sign_in(client, account).get("/desk/")
    clock.shift(timedelta(minutes=31))
    client.get("/desk/")
    client.get("/desk/")
    assert facts("SignedOut", "account_id", "why") == [(str(account.pk), "idle")]
