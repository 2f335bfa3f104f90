"""A quote is confirmed by what its person writes afterwards."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.tests.scenarios import more_words
from bluelamp.reports.actions import confirm_quote
from bluelamp.reports.actions.quoting import NotTheirWords
from bluelamp.reports.quotes import quotes_about
from bluelamp.reports.tests.quoting import quoted, staff_of, who_wrote_more

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact() -> Contact:
    """Someone who told us of a burglary, and wrote more."""
    return who_wrote_more()


def test_it_is_confirmed_by_what_they_write_afterwards_and_by_nothing_earlier(
    contact: Contact, clock: Traveller
) -> None:
    quote, before = quoted(contact, "He is tall."), Message.objects.get(contact=contact)
    with pytest.raises(NotTheirWords):
        confirm_quote(by=staff_of(contact), contact=contact, quote=quote, message_id=before.pk)
    clock.shift(timedelta(seconds=20))
    yes = more_words(contact, "Yes, that is right.")
    confirm_quote(by=staff_of(contact), contact=contact, quote=quote, message_id=yes.pk)
    assert quotes_about(contact)[0].quote.confirmed_in_id == yes.pk
