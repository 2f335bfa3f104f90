"""A quote that was taken back stands no more, and the words do."""

import pytest

from bluelamp.contacts.models import Contact, Message
from bluelamp.reports.actions import take_back_quote
from bluelamp.reports.models import Quote
from bluelamp.reports.quotes import quotes_about
from bluelamp.reports.tests.quoting import quoted, staff_of, who_wrote_more

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact() -> Contact:
    """Someone who told us of a burglary, and wrote more."""
    return who_wrote_more()


def test_taken_back_it_stands_no_more_and_the_words_do(contact: Contact) -> None:
    take_back_quote(by=staff_of(contact), contact=contact, quote=quoted(contact, "He is tall."))
    assert quotes_about(contact) == []
    assert Quote.objects.get().taken_back_at
    assert Message.objects.get(contact=contact).words == "He is tall. I do not know him."
