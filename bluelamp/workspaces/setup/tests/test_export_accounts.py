"""An administrator takes the list of accounts away."""

import csv
import io

import pytest

from bluelamp.staff.models import Account
from bluelamp.workspaces.setup.tests.office import ACCOUNTS, a_desk

pytestmark = pytest.mark.django_db


def test_the_file_has_the_columns_that_come_back_and_no_formula() -> None:
    desk = a_desk()
    Account.objects.filter(pk=desk.member.pk).update(name="=1+1")
    answer = desk.client.post(f"{ACCOUNTS}export/", {"form": "csv"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == ["name", "email", "role", "teams", "active"]
    assert ["'=1+1", desk.member.email, "contact_staff", "digital-desk", "yes"] in rows
    assert answer["Content-Disposition"].startswith('attachment; filename="accounts-')


def test_looking_takes_nothing_away() -> None:
    assert a_desk().client.get(f"{ACCOUNTS}export/")["Location"] == ACCOUNTS
