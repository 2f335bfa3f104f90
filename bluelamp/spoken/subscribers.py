"""What happens to who told us when something happened: it goes with what was said."""

from typing import Final

from bluelamp.contacts.events import WordsErased
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.events import ReportErased
from bluelamp.spoken.actions import erase_tellers

ERASER: Final = Actor.system("records.erase")


@on(ReportErased)
def erase_with_the_report(event: ReportErased) -> None:
    """Erase who told us of a contact, once the report that they told was erased."""
    _erase(event)


@on(WordsErased)
def erase_with_what_was_said(event: WordsErased) -> None:
    """Erase who told us of a contact, once what was said was erased."""
    _erase(event)


def _erase(event: WordsErased | ReportErased) -> None:
    erase_tellers(by=ERASER, contact_id=event.contact_id, person_id=event.person_id, reason=WhyErased(event.reason))
