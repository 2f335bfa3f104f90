"""What surveys do when something happened: a closed contact may be asked about, and answers go with their matter."""

from typing import Final

from bluelamp.contacts.events import ContactClosed, WordsErased
from bluelamp.contacts.queries import contact_with
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.events import ReportErased
from bluelamp.surveys.actions import erase_answer, take_candidate

TAKES: Final = Actor.system("surveys.take")
ERASER: Final = Actor.system("records.erase")


@on(ContactClosed)
def take_what_was_closed(event: ContactClosed) -> None:
    """Take a contact that was closed as a candidate, whatever it was about and however it ended."""
    take_candidate(by=TAKES, contact=contact_with(event.contact_id))


@on(WordsErased)
def erase_with_what_was_said(event: WordsErased) -> None:
    """Erase what was answered about a contact of which all that was said was erased."""
    erase_answer(by=ERASER, contact_id=event.contact_id, reason=WhyErased(event.reason))


@on(ReportErased)
def erase_with_the_report(event: ReportErased) -> None:
    """Erase what was answered about a contact whose report was erased, though nothing else was ever said."""
    erase_answer(by=ERASER, contact_id=event.contact_id, reason=WhyErased(event.reason))
