"""Once all are in, the rows of a register are gone."""

import pytest

from bluelamp.people.models import BroughtRegister
from bluelamp.people.rules import BringingStep
from bluelamp.people.tests.bringing import SAM, taken_in
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_its_rows_go_once_all_are_in(asker: Account) -> None:
    taken_in(asker, SAM)
    one = BroughtRegister.objects.get()
    assert (one.step, one.sealed_rows) == (BringingStep.TAKEN_IN, "")
