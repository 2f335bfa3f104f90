"""A person's own words become the answer to a question: as they stand, once, of nobody else, and never less of them."""

from dataclasses import replace

import pytest
from django.db import connection

from bluelamp.contacts.actions import write_note
from bluelamp.contacts.models import Contact, Message
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.actions import erase_matter, quote_answer
from bluelamp.reports.actions.quoting import NoSuchQuestion, NotTheirWords
from bluelamp.reports.models import Quote
from bluelamp.reports.quotes import Span, own_words_of, quotes_about
from bluelamp.reports.services import service_as_of
from bluelamp.reports.tests.quoting import ASKS, quoted, staff_of, who_wrote_more
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def contact() -> Contact:
    """Someone who told us of a burglary, and wrote more."""
    return who_wrote_more()


def test_words_stand_as_they_were_written_with_what_was_asked_and_when(contact: Contact) -> None:
    quoted(contact, "I do not know him.")
    one = quotes_about(contact)[0]
    written = Message.objects.get(contact=contact)
    assert (one.words, one.at, one.quote.message_id) == ("I do not know him.", written.written_at, written.pk)
    assert one.asked == "How did they get in?"


def test_what_the_report_began_with_can_be_quoted_too(contact: Contact) -> None:
    assert quoted(contact, "Someone broke the back door and took my bicycle.").message_id is None


def test_the_ledger_knows_the_question_and_no_words(contact: Contact) -> None:
    quoted(contact, "He is tall.")
    facts = Entry.objects.get(name="reports.AnswerQuoted").facts
    assert (facts["service"], facts["question"]) == ("crime", ASKS)
    assert "tall" not in str(facts)


def test_a_form_that_is_sent_twice_quotes_once(contact: Contact) -> None:
    span, quote_id, staff = own_words_of(contact)[0].span, new_id(), staff_of(contact)
    for _ in range(2):
        quote_answer(
            by=staff, contact=contact, service=service_as_of("crime", 2), question=ASKS, span=span, quote_id=quote_id
        )
    assert Quote.objects.count() == Entry.objects.filter(name="reports.AnswerQuoted").count() == 1


def test_neither_part_of_a_sentence_nor_what_somebody_else_wrote_can_be_quoted(contact: Contact) -> None:
    staff, service = staff_of(contact), service_as_of("crime", 2)
    span = own_words_of(contact)[0].span
    write_note(by=staff, contact=contact, words="He is short.", message_id=new_id())
    note = Message.objects.get(contact=contact, written_by=staff.id)
    other = a_burglary_reported().contact
    for wrong in (replace(span, begins=span.begins + 2), Span(note.pk, 0, 12), Span(new_id(), 0, 5)):
        with pytest.raises(NotTheirWords):
            quote_answer(by=staff, contact=contact, service=service, question=ASKS, span=wrong, quote_id=new_id())
    with pytest.raises(NotTheirWords):
        quote_answer(by=staff, contact=other, service=service, question=ASKS, span=span, quote_id=new_id())


def test_a_question_that_the_form_does_not_ask_is_refused(contact: Contact) -> None:
    with pytest.raises(NoSuchQuestion):
        quoted(contact, "He is tall.", question="shoe_size")


def test_only_staff_who_reach_the_contact_can(contact: Contact) -> None:
    span = own_words_of(contact)[0].span
    elsewhere = actor_for(a_member_of(contact.team.__class__.objects.get(code="harbour-neighbourhood")))
    with pytest.raises(NotAllowed):
        quote_answer(
            by=elsewhere,
            contact=contact,
            service=service_as_of("crime", 2),
            question=ASKS,
            span=span,
            quote_id=new_id(),
        )


def test_once_the_words_are_erased_a_quote_has_none(contact: Contact) -> None:
    quoted(contact, "He is tall.")
    erase_matter(by=staff_of(contact, Role.SUPERVISOR), contact=contact, reason=WhyErased.BY_MISTAKE, with_person=False)
    assert [one.words for one in quotes_about(contact)] == [""]


def test_the_database_itself_refuses_a_quote_of_no_words(contact: Contact) -> None:
    quote = quoted(contact, "He is tall.")
    with pytest.raises(Exception, match="quotes_some_words"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE reports_quote SET ends = begins WHERE id = %s",
            [quote.pk.hex if connection.vendor == "sqlite" else quote.pk],
        )
