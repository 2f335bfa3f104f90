"""A contact as whoever scores it sees it: what was told, what was said and noted, and what was done when."""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.contacts.history import folded, history_page
from bluelamp.contacts.queries import close_reasons, contact_for_staff, words_of
from bluelamp.contacts.rules import Direction
from bluelamp.contacts.said import said_about
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.design import staff
from bluelamp.foundation.design.fields import SummaryRow
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.queries import report_as_told, report_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Message

SHOWN_AS: Final[dict[str, staff.Direction]] = {
    Direction.FROM_PERSON: "received",
    Direction.TO_PERSON: "sent",
    Direction.NOTE: "note",
}


def contact_as_it_was(
    request: HttpRequest, by: Actor, reference: str, *, reason: Reason = Reason.QUALITY
) -> dict[str, Any]:
    """Return what is shown of a contact, and write the look; raise `NoSuchRecord` where it is out of reach."""
    contact = contact_for_staff(by, reference, reason=reason)
    said = said_about(contact, _asked(request))
    report = report_of(contact)
    reasons = dict(close_reasons())
    happened = reversed(folded(history_page(contact, None).happened))
    return {
        "contact": contact,
        "closed_as": reasons.get(contact.close_reason, ""),
        "told": [SummaryRow(one.asked, one.answer) for one in report_as_told(report)] if report else [],
        "thread": [_turn(contact, message) for message in said.messages],
        "earlier_said": said.earlier,
        "history": [staff.TimelineEntry(title=one.what, at=one.at, author=one.who) for one in happened],
    }


def _asked(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("before", ""))
    except ValueError:
        return None


def _turn(contact: "Contact", message: "Message") -> staff.Message:
    return staff.Message(
        key=message.pk.hex,
        direction=SHOWN_AS[message.direction],
        author=message.written_by.name if message.written_by else contact.person.name or _("The person"),
        at=message.written_at,
        words=words_of(message),
    )
