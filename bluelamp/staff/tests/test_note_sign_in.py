"""Whoever comes in at the staff door is in the ledger."""

import pytest
from django.test import Client

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import note_sign_in
from bluelamp.staff.demonstration import current_code
from bluelamp.staff.tests.at_the_door import entries, facts, give_password, is_by
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def test_nobody_is_in_before_the_second_step_and_then_it_says_what_was_shown(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    give_password(client, account.email)
    assert not entries("SignedIn")
    client.post("/desk/sign-in/second-step/", {"code": current_code(account)})
    assert is_by(entries("SignedIn")[0], account)
    assert facts("SignedIn", "used") == [("password-totp",)]


def test_whoever_has_no_second_factor_yet_came_in_with_a_password(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"], second_factor=False)
    give_password(client, account.email)
    assert facts("SignedIn", "used") == [("password",)]


def test_where_from_is_told_apart_and_not_told(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"], second_factor=False)
    for address in ("192.0.2.7", "192.0.2.7", "192.0.2.8"):
        give_password(Client(REMOTE_ADDR=address), account.email)
    first, again, elsewhere = (came_from for (came_from,) in facts("SignedIn", "came_from"))
    assert first == again != elsewhere
    assert "192.0.2" not in first


def test_nobody_writes_in_the_book_who_does_not_stand_at_the_door() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    with pytest.raises(NotAllowed):
        note_sign_in(by=Actor.public(), account=account, used="password", came_from="192.0.2.7")
