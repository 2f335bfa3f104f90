"""The month to answer begins for whoever is confirmed in this contact, and for nobody else."""

from datetime import date
from uuid import uuid4

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import begin_clock, confirm
from bluelamp.people.actions.rights import NotShownYet
from bluelamp.people.models import RightsRequest
from bluelamp.people.rules import Proof
from bluelamp.people.tests.requesting import answering, asked
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_(asker: Account) -> RightsRequest:
    """A copy that someone asked for who has not shown who they are."""
    return asked(asker, someone(), uuid4(), shown=False)


def test_the_clock_begins_only_for_whoever_is_confirmed_in_this_contact(
    asker: Account, request_: RightsRequest
) -> None:
    by = answering(asker)
    confirm(by=by, person=request_.person, matter_id=uuid4(), proof=Proof.PAPERS)
    with pytest.raises(NotShownYet):
        begin_clock(by=by, request=request_)
    confirm(by=by, person=request_.person, matter_id=request_.matter_id, proof=Proof.PAPERS)
    begin_clock(by=by, request=request_)
    begin_clock(by=by, request=request_)
    assert request_.due_on == date(2026, 6, 12)
    assert Entry.objects.filter(name="people.RequesterShown").count() == 1
