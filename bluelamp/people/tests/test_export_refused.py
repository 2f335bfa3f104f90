"""Which rows were refused can be taken away."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.lists import Form
from bluelamp.people.actions import (
    export_refused,
)
from bluelamp.people.tests.bringing import SAM, bringing, tried
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_the_rows_that_were_refused_can_be_taken_away_and_the_ledger_says_so(asker: Account) -> None:
    one = tried(asker, SAM, "2,Mum")
    assert export_refused(by=bringing(asker), brought=one, form=Form.CSV) == [(3, "names_nobody")]
    assert Entry.objects.filter(name="people.RefusedRowsExported").count() == 1
