"""A leaver's account is closed, never the last administrator's and never one's own."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import LastAdministrator, OwnAccount, close_account
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import entries
from bluelamp.staff.tests.scenarios import SET_UP, a_member_of

pytestmark = pytest.mark.django_db


def test_nobody_else_may() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        close_account(by=actor_for(office.member), account=office.administrator)


def test_it_is_closed_once_and_the_ledger_says_by_whom() -> None:
    office = an_office()
    close_account(by=office.by, account=office.member)
    close_account(by=office.by, account=office.member)
    assert not Account.objects.get(pk=office.member.pk).is_active
    (entry,) = entries("AccountClosed")
    assert (entry.record_id, entry.actor_id) == (office.member.pk, office.administrator.pk)


def test_nobody_closes_their_own() -> None:
    office = an_office()
    a_member_of(None, Role.ADMINISTRATOR)
    with pytest.raises(OwnAccount):
        close_account(by=office.by, account=office.administrator)


def test_the_last_administrator_stays_though_others_are_closed() -> None:
    office = an_office()
    other = a_member_of(None, Role.ADMINISTRATOR)
    close_account(by=office.by, account=other)
    with pytest.raises(LastAdministrator):
        close_account(by=SET_UP, account=office.administrator)
