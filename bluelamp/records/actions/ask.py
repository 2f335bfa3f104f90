"""Having a report sent to the records system."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.gateways.records.connected import is_connected
from bluelamp.records.actions.exchange import ask_to_bring_over
from bluelamp.records.events import FilingAskedFor
from bluelamp.records.models import Filing
from bluelamp.records.rules import AT_REST, State

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


class NotConnected(Exception):
    """There is no records system to send to."""

    def __str__(self) -> str:
        return str(_("No records system is connected. Copy the contact by hand."))


@action(may="records.send", announces=FilingAskedFor, on="contact")
def send_to_records_system(*, by: Actor, contact: "Contact") -> Filing:
    """Have a contact sent to the records system soon, or again where it was refused or kept back.

    One that is on its way or held there stays as it is. Raises `NotConnected`.
    """
    if not is_connected():
        raise NotConnected
    filing, is_new = Filing.objects.get_or_create(contact_id=contact.pk, defaults={"asked_by_id": _account(by)})
    filing = Filing.objects.select_for_update().get(pk=filing.pk)
    if not is_new and filing.state not in AT_REST:
        nothing_new()
        return filing
    filing.state, filing.since, filing.asked_at, filing.asked_by_id = State.WAITING, now(), now(), _account(by)
    filing.reason = filing.kept_because = ""
    filing.save()
    ask_to_bring_over(filing)
    announce(FilingAskedFor(contact_id=contact.pk, person_id=contact.person_id, filing_id=filing.pk), by=by)
    return filing


def _account(by: Actor) -> UUID:
    if by.id is None:
        raise RuntimeError("A member of staff has a contact sent, so that it is known for whom it was disclosed.")
    return by.id
