"""Telling a partner how a report that it sent stands."""

from dataclasses import dataclass

from bluelamp.contacts.queries import contact_with_code
from bluelamp.contacts.rules import State
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.partners.events import StatusTold
from bluelamp.partners.models import Arrival
from bluelamp.partners.queries import KeyShown


@dataclass(frozen=True)
class Status:
    """How a matter stands, and whether there is an answer to read."""

    state: State
    answered: bool


@action(may="partners.ask_status", announces=StatusTold)
def tell_status(*, by: Actor, key: KeyShown, code: str) -> Status | None:
    """Return how the report with a receipt code stands, None where this partner sent no such report."""
    found = contact_with_code(code)
    if found is None or not Arrival.objects.filter(contact=found.contact, partner=key.partner_id).exists():
        nothing_new()
        return None
    contact = found.contact
    told = StatusTold(contact_id=contact.pk, person_id=contact.person_id, partner_id=key.partner_id, key_id=key.id)
    announce(told, by=by)
    return Status(State(contact.state), found.answered)
