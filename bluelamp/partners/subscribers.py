"""What partners do when something happened: their systems are to be told of their own reports."""

from datetime import datetime
from uuid import UUID

from bluelamp.contacts.events import AnswerWritten, ContactClosed
from bluelamp.contacts.queries import closed_since, written_at
from bluelamp.foundation.ledger.subscribe import on, on_many
from bluelamp.partners.actions.telling import wait_to_tell
from bluelamp.partners.events import ReportArrived
from bluelamp.partners.rules import News
from bluelamp.partners.telling import webhooks_that_hear


@on_many(ReportArrived)
def tell_of_arrival(events: list[ReportArrived]) -> None:
    """Have partners told that their reports are on record."""
    for webhook, arrival in webhooks_that_hear(News.RECEIVED, [event.contact_id for event in events]):
        wait_to_tell(webhook, arrival, News.RECEIVED, arrival.contact.received_at)


@on(AnswerWritten)
def tell_of_answer(event: AnswerWritten) -> None:
    """Have the partner told that there is an answer, and never what it says."""
    _tell(News.ANSWERED, event.contact_id, written_at(event.message_id))


@on(ContactClosed)
def tell_of_closing(event: ContactClosed) -> None:
    """Have the partner told that a report is closed, where it was not opened again since."""
    _tell(News.CLOSED, event.contact_id, closed_since(event.contact_id))


def _tell(news: News, contact_id: UUID, happened_at: datetime | None) -> None:
    if happened_at is not None:
        for webhook, arrival in webhooks_that_hear(news, [contact_id]):
            wait_to_tell(webhook, arrival, news, happened_at)
