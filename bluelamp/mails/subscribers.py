"""What mails do when something happened: they go with the contact that they are of."""

from typing import Final

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.mails.actions import erase_mails
from bluelamp.reports.events import ReportErased

ERASER: Final = Actor.system("records.erase")


@on(ReportErased)
def erase_with_the_report(event: ReportErased) -> None:
    """Erase the mails of a contact, those too that are held beside it, once what was reported was erased."""
    erase_mails(by=ERASER, contact_id=event.contact_id, reason=WhyErased(event.reason))
