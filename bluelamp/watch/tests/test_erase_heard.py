"""The phrases go with what was reported."""

import pytest

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.watch.actions import erase_heard
from bluelamp.watch.models import Heard
from bluelamp.watch.queries import phrases_heard
from bluelamp.watch.subscribers import ERASER
from bluelamp.watch.tests.scenarios import DANGER
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


def test_they_are_erased_once_and_the_row_stays() -> None:
    a_desk()
    contact = a_burglary_reported(what_happened=DANGER).contact
    read_ledger()
    for _ in range(2):
        erase_heard(by=ERASER, contact_id=contact.pk, reason=WhyErased.PERSON_ASKED)
    heard = Heard.objects.get()
    assert heard.is_erased()
    assert heard.phrases == ""
    assert phrases_heard([contact.pk]) == {contact.pk: ""}
