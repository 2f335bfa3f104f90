"""A sign-in that failed is in the ledger, and no address that was typed."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account
from bluelamp.staff.tests.at_the_door import entries, facts, give_password
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

pytestmark = pytest.mark.django_db


def test_a_wrong_password_names_the_account_that_was_tried(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    give_password(client, account.email.upper(), "not the password")
    assert facts("SignInFailed", "tried_id", "known", "step") == [(str(account.pk), True, "password")]
    assert entries("SignInFailed")[0].actor_kind == "public"


def test_a_series_at_an_unknown_address_is_seen_and_the_address_is_not(client: Client) -> None:
    a_force_with_teams()
    for address in ("zebedee@elsewhere.example", " Zebedee@elsewhere.example", "florence@elsewhere.example"):
        give_password(client, address, "a guess")
    first, again, other = facts("SignInFailed", "tried_id", "known")
    assert first == again != other
    assert first[1] is False
    assert "zebedee" not in json.dumps(list(Entry.objects.values("facts")), default=str).lower()


def test_a_new_month_has_a_new_key(client: Client, clock: Traveller) -> None:
    a_force_with_teams()
    give_password(client, "zebedee@elsewhere.example", "a guess")
    clock.shift(timedelta(days=31))
    give_password(client, "zebedee@elsewhere.example", "a guess")
    before, after = facts("SignInFailed", "tried_id", "came_from")
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_a_wrong_code_is_a_failure_of_the_second_step(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    give_password(client, account.email)
    client.post("/desk/sign-in/second-step/", {"code": "000000"})
    assert facts("SignInFailed", "tried_id", "step") == [(str(account.pk), "second_step")]


def test_an_account_that_was_closed_does_not_come_in(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    Account.objects.update(is_active=False)
    give_password(client, account.email)
    assert facts("SignInFailed", "tried_id") == [(str(account.pk),)]


def test_a_wrong_password_of_someone_inside_is_told_apart(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    sign_in(client, account).post("/desk/confirm/password/", {"password": "not the password"})
    assert facts("SignInFailed", "tried_id", "step") == [(str(account.pk), "confirm")]
