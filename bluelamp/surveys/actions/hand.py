"""Holding the tablet at the counter out to someone whose contact was just closed."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.chance import random_bytes
from bluelamp.foundation.clock import now
from bluelamp.foundation.keys.secrets import keyed_digest
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.surveys.events import TabletHanded
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.queries import TABLET, can_be_handed
from bluelamp.surveys.rules import Fate, code_from

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


class NotForTablet(Exception):
    """Nobody is asked about this contact on the tablet."""

    def __str__(self) -> str:
        return str(_("They are not asked about this. Chance decides who is, and nobody is asked twice in 90 days."))


@action(may="contacts.take_down", announces=TabletHanded, on="contact")
def hand_tablet(*, by: Actor, contact: "Contact") -> str:
    """Count someone at the counter as invited, and return the code that opens the questions on the tablet.

    No message goes out. A code that was made before opens nothing any more. Raises `NotForTablet`.
    """
    candidate = Candidate.objects.select_for_update(no_key=True).filter(contact=contact.pk).first()
    if candidate is None or not can_be_handed(contact):
        raise NotForTablet
    code = code_from(random_bytes(8))
    candidate.fate, candidate.invited_at, candidate.handed_at = Fate.INVITED, candidate.invited_at or now(), now()
    candidate.code_digest = keyed_digest("codes", TABLET, code.encode())
    candidate.save(update_fields=["fate", "invited_at", "handed_at", "code_digest"])
    announce(TabletHanded(candidate_id=candidate.pk), by=by)
    return code
