"""A dead letter is shown to whoever may have it read again, but not where it is of someone they are kept from."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.people.tests.sealing import sealed
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.texts.actions import keep_dead_letter
from bluelamp.texts.dead import dead_letter, dead_letters, how_many_within_reach
from bluelamp.texts.models import DeadLetter
from bluelamp.texts.rules import Provider, WhyDead
from bluelamp.texts.tests.scenarios import KEEPER, NUMBER, a_taken_text
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact() -> Contact:
    """Someone texted; beside it lies one dead letter with their number in it, and one of nobody we know."""
    a_desk()
    contact = a_taken_text(sid="SM77")
    for body in (f'{{"From": ["{NUMBER}"], "Body": ["He found out."]}}', '{"From": ["+447700900124"]}'):
        keep_dead_letter(by=KEEPER, provider=Provider.TWILIO, why=WhyDead.OTHER_WORDS, body=body)
    return contact


def test_of_someone_who_is_sealed_only_those_know_who_may(contact: Contact) -> None:
    boss = a_supervisor()
    standards = a_member_of(contact.team, Role.STANDARDS_STAFF)
    assert how_many_within_reach(actor_for(boss)) == 2
    sealed(contact.person, standards)
    read_ledger()
    assert [letter.body for letter in dead_letters(actor_for(boss))] == ['{"From": ["+447700900124"]}']
    assert how_many_within_reach(actor_for(boss)) == 1
    with pytest.raises(NoSuchRecord):
        dead_letter(actor_for(boss), DeadLetter.objects.get(body__contains="found out").pk)
    assert len(dead_letters(actor_for(standards))) == 2


def test_of_a_contact_that_is_sealed_too(contact: Contact) -> None:
    Contact.objects.update(sealed=True)
    assert how_many_within_reach(actor_for(a_supervisor())) == 1


def test_contact_staff_reach_none(contact: Contact) -> None:
    assert how_many_within_reach(actor_for(a_member_of(contact.team))) == 0
