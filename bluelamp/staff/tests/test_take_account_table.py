"""A whole table of accounts is taken in: all of it, or nothing."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import AddressTaken, close_account, take_account_table
from bluelamp.staff.models import Account
from bluelamp.staff.queries import account_with, actor_for
from bluelamp.staff.tests.accounts_file import NEW, row_of, rows_of
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import entries
from bluelamp.staff.tests.scenarios import SET_UP, a_member_of

pytestmark = pytest.mark.django_db


def test_nobody_else_may() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        take_account_table(by=actor_for(office.member), rows=rows_of(office, NEW))


def test_who_joins_has_no_password_and_each_change_its_entry() -> None:
    office = an_office()
    rows = rows_of(office, NEW, row_of(office, name="Gail Price", teams="harbour-neighbourhood", active="no"))
    (made,) = take_account_table(by=office.by, rows=rows)
    member = Account.objects.get(pk=office.member.pk)
    assert made == account_with("sam@example.org")
    assert not made.has_usable_password()
    assert [team.pk for team in made.teams.all()] == ["digital-desk"]
    assert (member.name, member.is_active) == ("Gail Price", False)
    (entry,) = entries("AccountTableTaken")
    told = {name: entry.facts[name] for name in ("joined", "changed", "left", "returned")}
    assert told == {"joined": 1, "changed": 1, "left": 1, "returned": 0}
    assert len(entries("AccountClosed")) == len(entries("TeamLeft")) == 1


def test_who_comes_back_is_open_again() -> None:
    office = an_office()
    close_account(by=office.by, account=office.member)
    take_account_table(by=office.by, rows=rows_of(office, row_of(office)))
    assert Account.objects.get(pk=office.member.pk).is_active


def test_where_one_row_cannot_be_done_none_is() -> None:
    office = an_office()
    rows = rows_of(office, row_of(office, active="no"), NEW, NEW.replace("sam@", "kim@"))
    email = "kim@example.org"
    Account.objects.filter(pk=a_member_of(None).pk).update(email=email)
    with pytest.raises(AddressTaken):
        take_account_table(by=office.by, rows=rows)
    assert Account.objects.get(pk=office.member.pk).is_active
    assert account_with("sam@example.org") is None


def test_a_table_that_changes_nothing_is_nothing_new() -> None:
    office = an_office()
    before = Entry.objects.count()
    assert take_account_table(by=SET_UP, rows=rows_of(office, row_of(office))) == []
    assert Entry.objects.count() == before
