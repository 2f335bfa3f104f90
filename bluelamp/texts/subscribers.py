"""What texts do when something happened: they go with the contact that they are of."""

from typing import Final

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.events import ReportErased
from bluelamp.texts.actions import erase_dead_letters, erase_texts

ERASER: Final = Actor.system("records.erase")


@on(ReportErased)
def erase_with_the_report(event: ReportErased) -> None:
    """Erase the texts of a contact, and their dead letters, once what was reported was erased."""
    reason = WhyErased(event.reason)
    erase_dead_letters(by=ERASER, contact_id=event.contact_id, reason=reason)
    erase_texts(by=ERASER, contact_id=event.contact_id, reason=reason)
