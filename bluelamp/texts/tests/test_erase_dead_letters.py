"""What could not be used goes with the matter that it belongs to, and what may be about another stays."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.actions.erase import erase_matter
from bluelamp.texts.actions import erase_dead_letters, keep_dead_letter
from bluelamp.texts.models import DeadLetter, TextWords
from bluelamp.texts.rules import Provider, WhyDead
from bluelamp.texts.subscribers import ERASER
from bluelamp.texts.tests.scenarios import KEEPER, NUMBER, a_taken_text
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


def erased(contact: Contact) -> set[str]:
    """Erase the dead letters of a contact, and return what can still be read of all."""
    erase_dead_letters(by=ERASER, contact_id=contact.pk, reason=WhyErased.PERSON_ASKED)
    return set(DeadLetter.objects.values_list("body", flat=True)) - {""}


def dead(body: str) -> str:
    """Let something come in that cannot be used."""
    keep_dead_letter(by=KEEPER, provider=Provider.TWILIO, why=WhyDead.OTHER_WORDS, body=body)
    return body


def test_it_is_known_by_what_the_provider_calls_the_text_and_by_its_number() -> None:
    a_desk()
    contact = a_taken_text(sid="SM77")
    dead('{"MessageSid": ["SM77"], "From": ["Lantern"], "Body": ["My ex Ann hit me."]}')
    dead(f'{{"From": ["{NUMBER}"], "Body": ["Ann again"]}}')
    other = dead('{"MessageSid": ["SM78"], "From": ["+447700900124"]}')
    assert erased(contact) == {other}
    assert erased(contact) == {other}


def test_by_its_number_alone_it_stays_while_that_wrote_about_something_else() -> None:
    a_desk()
    contact, other = a_taken_text(sid="SM77"), a_taken_text(sid="SM79")
    about_either = dead(f'{{"From": ["{NUMBER}"]}}')
    dead(f'{{"MessageSid": ["SM77"], "From": ["{NUMBER}"]}}')
    assert erased(contact) == {about_either}
    TextWords.objects.filter(text__contact=contact).update(sender="", words="", fields="", digest_key=b"")
    assert erased(other) == set()


def test_it_goes_when_what_was_reported_does() -> None:
    a_desk()
    contact = a_taken_text(sid="SM77")
    dead('{"MessageSid": ["SM77"]}')
    erase_matter(by=Actor.system("records.erase"), contact=contact, reason=WhyErased.PERSON_ASKED, with_person=True)
    read_ledger()
    assert DeadLetter.objects.get().is_erased()
    assert TextWords.objects.get().is_erased()
