"""Whoever showed a welcome code chooses the password of that account, once."""

import pytest
from django.contrib.auth.hashers import make_password

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.staff.actions import PasswordIsChosen, choose_password
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.at_the_door import entries, is_by
from bluelamp.staff.tests.test_welcome import someone_new

pytestmark = pytest.mark.django_db
HASH = make_password("a quiet lamp in the hall")


def shower_of_code(account: Account) -> Actor:
    """Whoever showed the code of an account."""
    return Actor(kind=Kind.STAFF, id=account.pk, permissions=frozenset({"staff.choose_password"}))


def test_the_password_is_theirs_and_the_ledger_says_so_without_it() -> None:
    account = someone_new()
    choose_password(by=shower_of_code(account), account=account, password_hash=HASH)
    account.refresh_from_db()
    assert account.check_password("a quiet lamp in the hall")
    (entry,) = entries("PasswordChosen")
    assert is_by(entry, account)
    assert entry.facts == {"account_id": str(account.pk)}


def test_of_two_who_come_at_once_the_second_is_told_that_it_is_chosen() -> None:
    account = someone_new()
    same = Account.objects.get(pk=account.pk)
    choose_password(by=shower_of_code(account), account=account, password_hash=HASH)
    with pytest.raises(PasswordIsChosen, match="has been used"):
        choose_password(by=shower_of_code(account), account=same, password_hash="!")
    same.refresh_from_db()
    assert same.password == HASH


def test_someone_who_only_signed_in_may_not() -> None:
    account = someone_new()
    with pytest.raises(NotAllowed):
        choose_password(by=actor_for(account), account=account, password_hash=HASH)
