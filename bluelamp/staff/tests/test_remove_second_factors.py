"""Whoever lost their phone has their second factors removed by an administrator."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import OwnAccount, remove_second_factors
from bluelamp.staff.queries import actor_for, second_factors_of
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import facts

pytestmark = pytest.mark.django_db


def test_they_are_gone_and_the_ledger_says_how_many() -> None:
    office = an_office()
    assert second_factors_of(office.member) == 1
    remove_second_factors(by=office.by, account=office.member)
    remove_second_factors(by=office.by, account=office.member)
    assert second_factors_of(office.member) == 0
    assert second_factors_of(office.administrator) == 1
    assert facts("SecondFactorsRemoved", "account_id", "factors") == [(str(office.member.pk), 1)]


def test_nobody_does_it_who_is_no_administrator_or_to_themselves() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        remove_second_factors(by=actor_for(office.member), account=office.administrator)
    with pytest.raises(OwnAccount):
        remove_second_factors(by=office.by, account=office.administrator)
