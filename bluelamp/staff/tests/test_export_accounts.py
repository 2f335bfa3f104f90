"""The list of accounts is taken away, and the ledger says by whom."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.lists import Form
from bluelamp.staff.actions import export_accounts
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import entries

pytestmark = pytest.mark.django_db


def test_nobody_else_may() -> None:
    with pytest.raises(NotAllowed):
        export_accounts(by=actor_for(an_office().member), form=Form.CSV)


def test_all_are_returned_and_the_ledger_says_how_many() -> None:
    office = an_office()
    assert set(export_accounts(by=office.by, form=Form.JSON)) == {office.administrator, office.member}
    (entry,) = entries("AccountsExported")
    assert (entry.actor_id, entry.facts["accounts"], entry.facts["form"]) == (office.administrator.pk, 2, "json")
    assert office.member.email not in str(entry.facts)
