"""Marking which of a person's own words answer a question; that they said it is right; and taking it back."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.holding import hold
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.reports.definition import Service
from bluelamp.reports.events import AnswerQuoted, QuoteConfirmed, QuoteTakenBack
from bluelamp.reports.models import Quote
from bluelamp.reports.quotes import Span, own_words_of, questions_to_quote_for, written_since

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


class NotTheirWords(ValueError):
    """What was chosen is no sentence that the person of this contact wrote."""

    def __str__(self) -> str:
        return str(_("Choose words that the person wrote here."))


class NoSuchQuestion(ValueError):
    """The form does not ask this, or not in words."""

    def __str__(self) -> str:
        return str(_("Choose a question of the form."))


@action(may="reports.quote", announces=AnswerQuoted, on="contact")
def quote_answer(
    *, by: Actor, contact: "Contact", service: Service, question: str, span: Span, quote_id: UUID
) -> Quote:
    """Take words of the person as the answer to a question of a form, as they stand. Raises `NotTheirWords` and
    `NoSuchQuestion`.

    `quote_id` was made with the form: sent twice it is quoted once.
    """
    hold(contact)
    earlier = Quote.objects.filter(pk=quote_id, contact=contact).first()
    if earlier is not None:
        nothing_new()
        return earlier
    if question not in [one.code for one in questions_to_quote_for(service)]:
        raise NoSuchQuestion
    if span not in [one.span for one in own_words_of(contact)]:
        raise NotTheirWords
    quote = new_row(
        Quote,
        id=quote_id,
        contact_id=contact.pk,
        service=service.code,
        version=service.version,
        question=question,
        message_id=span.message_id,
        begins=span.begins,
        ends=span.ends,
        quoted_by_id=by.id,
    )
    write_down(quote)
    announce(
        AnswerQuoted(**_about(quote, contact), service=service.code, question=question, message_id=span.message_id),
        by=by,
    )
    return quote


@action(may="reports.quote", announces=QuoteConfirmed, on="contact")
def confirm_quote(*, by: Actor, contact: "Contact", quote: Quote, message_id: UUID) -> None:
    """Write down in which later message the person said that it is right. Raises `NotTheirWords`."""
    hold(contact)
    if quote.confirmed_in_id == message_id:
        nothing_new()
        return
    if message_id not in [one for one, _words in written_since(contact, quote.quoted_at)]:
        raise NotTheirWords
    quote.confirmed_in_id = message_id
    quote.save(update_fields=["confirmed_in"])
    announce(QuoteConfirmed(**_about(quote, contact), message_id=message_id), by=by)


@action(may="reports.quote", announces=QuoteTakenBack, on="contact")
def take_back_quote(*, by: Actor, contact: "Contact", quote: Quote) -> None:
    """Let words stand for an answer no more. What the person wrote stays as it is."""
    hold(contact)
    if quote.taken_back_at is not None:
        nothing_new()
        return
    quote.taken_back_at = now()
    quote.save(update_fields=["taken_back_at"])
    announce(QuoteTakenBack(**_about(quote, contact)), by=by)


def _about(quote: Quote, contact: "Contact") -> dict[str, UUID]:
    return {"quote_id": quote.pk, "contact_id": contact.pk, "person_id": contact.person_id}
