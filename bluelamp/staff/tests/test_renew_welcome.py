"""A new welcome code makes the old password, and every code before it, useless at once."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import OwnAccount, renew_welcome
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import entries
from bluelamp.staff.tests.scenarios import PASSWORD
from bluelamp.staff.welcome import is_welcome, welcome_code

pytestmark = pytest.mark.django_db


def test_the_password_opens_nothing_and_the_new_code_does() -> None:
    office = an_office()
    first = welcome_code(renew_welcome(by=office.by, account=office.member))
    second = welcome_code(renew_welcome(by=office.by, account=office.member))
    kept = Account.objects.get(pk=office.member.pk)
    assert not kept.check_password(PASSWORD)
    assert [is_welcome(kept, code) for code in (first, second)] == [False, True]
    assert [entry.actor_id for entry in entries("WelcomeRenewed")] == [office.administrator.pk] * 2


def test_nobody_does_it_who_is_no_administrator_or_to_themselves() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        renew_welcome(by=actor_for(office.member), account=office.administrator)
    with pytest.raises(OwnAccount):
        renew_welcome(by=office.by, account=office.administrator)
