"""What quality does when something happened: the words about a contact go with its own."""

from typing import Final

from bluelamp.contacts.events import WordsErased
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.quality.actions import erase_review
from bluelamp.reports.events import ReportErased

ERASER: Final = Actor.system("records.erase")


@on(WordsErased)
def erase_with_what_was_said(event: WordsErased) -> None:
    """Erase feedback about a contact of which all that was said was erased."""
    erase_review(by=ERASER, contact_id=event.contact_id, reason=WhyErased(event.reason))


@on(ReportErased)
def erase_with_the_report(event: ReportErased) -> None:
    """Erase feedback about a contact whose report was erased, though nothing else was ever said."""
    erase_review(by=ERASER, contact_id=event.contact_id, reason=WhyErased(event.reason))
