"""Accounts are given, never taken; a role says what each may do."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import AddressTaken, make_account
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for, members_of, names_of
from bluelamp.staff.rules import Role, permissions_of
from bluelamp.staff.tests.scenarios import PASSWORD, SET_UP, a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def test_an_account_has_a_password_that_is_not_kept_and_teams() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    account.refresh_from_db()
    assert account.check_password(PASSWORD)
    assert PASSWORD not in account.password
    assert members_of("digital-desk") == [account]
    assert names_of({account.pk}) == {account.pk: account.name}


def test_the_ledger_knows_the_account_and_its_role_and_not_its_name() -> None:
    account = a_member_of(None, Role.SUPERVISOR)
    entry = Entry.objects.get(name="staff.AccountMade")
    assert (entry.record_id, entry.facts["role"]) == (account.pk, "supervisor")
    assert account.email not in str(entry.facts)


def test_an_account_acts_with_its_roles_permissions_and_in_its_teams() -> None:
    actor = actor_for(a_member_of(a_force_with_teams()["digital-desk"]))
    assert actor.permissions == permissions_of(Role.CONTACT_STAFF)
    assert actor.teams == {"digital-desk"}


def test_someone_who_left_is_no_member() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    Account.objects.filter(pk=account.pk).update(is_active=False)
    assert members_of("digital-desk") == []


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_given_what_it_needs_and_no_one_sees_all(role: Role) -> None:
    given = permissions_of(role)
    assert not {"contacts.see_sealed", "contacts.see_all_teams"} <= given
    assert "staff.set_up" not in given


def test_nobody_makes_an_account_for_themselves() -> None:
    with pytest.raises(NotAllowed):
        make_account(by=Actor.public(), email="me@example.com", name="Me", role=Role.SUPERVISOR, password_hash="!")
    assert not Account.objects.exists()
    assert not Team.objects.exists()


def test_an_address_has_one_account() -> None:
    account = a_member_of(None)
    with pytest.raises(AddressTaken, match="There is an account with this e-mail address already"):
        make_account(by=SET_UP, email=account.email.upper(), name="Me", role=Role.SUPERVISOR, password_hash="!")
