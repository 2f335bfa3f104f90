"""Who told us goes with what was said."""

import pytest

from bluelamp.contacts.queries import contact_with
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.actions import erase_matter
from bluelamp.spoken.actions import erase_tellers
from bluelamp.spoken.models import Spoken
from bluelamp.spoken.tests.telling import told_at_the_counter
from bluelamp.staff.queries import actor_for
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
ERASER = Actor.system("records.erase")


def test_it_is_erased_once_and_of_no_other_contact() -> None:
    by = actor_for(a_desk())
    erased, other = (told_at_the_counter(by) for _each in range(2))
    contact = contact_with(erased.contact_id)
    erase_matter(by=ERASER, contact=contact, reason=WhyErased.PERSON_ASKED, with_person=False)
    read_ledger()
    tellers = dict(Spoken.objects.values_list("contact_id", "teller"))
    assert tellers == {erased.contact_id: "", other.contact_id: "Mina, her sister"}
    erase_tellers(by=ERASER, contact_id=contact.pk, person_id=contact.person_id, reason=WhyErased.PERSON_ASKED)
    assert Entry.objects.filter(name="spoken.TellersErased").count() == 1
