"""A closed account is opened again."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import close_account, open_account
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import entries

pytestmark = pytest.mark.django_db


def test_it_is_opened_once_and_only_by_an_administrator() -> None:
    office = an_office()
    close_account(by=office.by, account=office.member)
    with pytest.raises(NotAllowed):
        open_account(by=actor_for(office.member), account=office.member)
    open_account(by=office.by, account=office.member)
    open_account(by=office.by, account=office.member)
    assert Account.objects.get(pk=office.member.pk).is_active
    assert [entry.record_id for entry in entries("AccountOpened")] == [office.member.pk]
