"""A quote is read back to the person, confirmed by them, and can be taken back."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.tests.scenarios import more_words
from bluelamp.foundation.clock import new_id
from bluelamp.reports.actions import quote_answer
from bluelamp.reports.models import Quote
from bluelamp.reports.quotes import own_words_of
from bluelamp.reports.services import service_as_of
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db
ASKED = "You wrote: “It was a tall man.” Is that right?"


@pytest.fixture
def desk() -> Desk:
    """Someone at the desk."""
    return a_desk()


@pytest.fixture
def quote(desk: Desk) -> Quote:
    """Words of someone that answer a question."""
    contact = a_burglary_reported().contact
    more_words(contact, "It was a tall man.")
    span, service = own_words_of(contact)[0].span, service_as_of("crime", 2)
    return quote_answer(
        by=actor_for(desk.account), contact=contact, service=service, question="way_in", span=span, quote_id=new_id()
    )


def step(desk: Desk, quote: Quote, name: str, **typed: str) -> str:
    """Press a button of a quote, and return what the page says that it leads to."""
    return words(desk.send(quote.contact, f"quotes/{quote.pk}/{name}", **typed).select_one("body"))


def answer_begun(desk: Desk, contact: Contact) -> str:
    """Return what stands in the box for the answer."""
    box = desk.see_contact(contact).select_one("#answer")
    assert box is not None
    return box.get_text().strip()


def test_reading_it_back_puts_it_below_what_was_typed_and_sends_nothing(desk: Desk, quote: Quote) -> None:
    desk.send(quote.contact, "draft", box="answer", answer="Thank you.")
    step(desk, quote, "read-back")
    assert answer_begun(desk, quote.contact) == f"Thank you.\n\n{ASKED}"
    assert Message.objects.count() == 1


def test_it_is_read_back_in_the_language_that_they_read(desk: Desk, quote: Quote) -> None:
    Contact.objects.update(language="cy")
    step(desk, quote, "read-back")
    asked = answer_begun(desk, quote.contact)
    assert "“It was a tall man.”" in asked
    assert asked != ASKED


def test_where_they_said_that_it_is_right_is_kept(desk: Desk, quote: Quote, clock: Traveller) -> None:
    clock.shift(timedelta(seconds=20))
    yes = more_words(quote.contact, "Yes.")
    page = step(desk, quote, "confirm", message=str(yes.pk))
    assert "that it is right." in page
    assert Quote.objects.get().confirmed_in == yes


@pytest.mark.parametrize("chosen", ["", "x", str(new_id())])
def test_without_such_words_nothing_is_confirmed(desk: Desk, quote: Quote, chosen: str) -> None:
    assert "Choose where they said that it is right." in step(desk, quote, "confirm", message=chosen)
    assert Quote.objects.get().confirmed_in is None


def test_taken_back_it_is_gone_from_the_pages_and_a_second_time_is_not_found(desk: Desk, quote: Quote) -> None:
    assert "What they wrote stays as it is." in step(desk, quote, "take-back")
    assert "“It was a tall man.”" not in words(desk.see_contact(quote.contact).select_one("main"))
    assert desk.client.post(f"/desk/{quote.contact.reference}/quotes/{quote.pk}/take-back/").status_code == 404


def test_a_quote_of_another_contact_is_not_found(desk: Desk, quote: Quote) -> None:
    other = a_burglary_reported().contact
    for name in ("read-back", "confirm", "take-back"):
        assert desk.client.post(f"/desk/{other.reference}/quotes/{quote.pk}/{name}/").status_code == 404
