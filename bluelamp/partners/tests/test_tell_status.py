"""A partner asks how a report stands that it sent."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import State
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.partners.actions import tell_status
from bluelamp.partners.actions.status import Status
from bluelamp.partners.tests.scenarios import a_key, a_sending, sent, shown
from bluelamp.reports.tests.scenarios import a_burglary_reported

pytestmark = pytest.mark.django_db
ASKER = Actor.public("partners.ask_status")


def test_it_is_told_how_its_own_stands_and_the_ledger_says_so() -> None:
    key = a_key()
    code = sent(key, a_sending()).code
    assert tell_status(by=ASKER, key=shown(key), code=code) == Status(State.WAITING, answered=False)
    assert Entry.objects.get(name="partners.StatusTold").record_id == Contact.objects.get().pk


def test_of_any_other_it_is_told_nothing() -> None:
    key, other = a_key(), a_key("Harbour Foods")
    codes = [sent(other, a_sending()).code, a_burglary_reported().code, "0" * 16]
    assert [tell_status(by=ASKER, key=shown(key), code=code) for code in codes] == [None] * 3
    assert not Entry.objects.filter(name="partners.StatusTold").exists()
