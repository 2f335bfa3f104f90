"""From where someone wrote who showed a receipt is kept, and nobody may use it."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import keep_used
from bluelamp.people.agreements import agreed_with
from bluelamp.people.models import Handle
from bluelamp.people.rules import HandleKind, Safety

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact() -> Contact:
    """A matter of someone who gave no handle."""
    a_desk()
    return someone_came()


def test_it_is_kept_once_however_it_is_written_and_is_not_safe(contact: Contact) -> None:
    by = Actor.public("people.keep_used", matters=frozenset({contact.pk}))
    for value in ("+447700900123", "07700 900123"):
        keep_used(by=by, person=contact.person, kind=HandleKind.PHONE, value=value)
    handle = Handle.objects.get()
    assert (handle.safety, handle.given_by_owner) == (Safety.NOT_SURE, False)
    assert not any(one.terms.safe for one in agreed_with(contact.person_id))
    assert Entry.objects.filter(name="people.HandleUsed").count() == 1


def test_nobody_who_does_not_reach_the_person_may(contact: Contact) -> None:
    for by in (Actor.public("people.keep_used"), Actor.public("files.keep", matters=frozenset({contact.pk}))):
        with pytest.raises(NotAllowed):
            keep_used(by=by, person=contact.person, kind=HandleKind.PHONE, value="07700 900123")
