"""Erasing who told us."""

from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.spoken.events import TellersErased
from bluelamp.spoken.models import Spoken


@action(may="records.erase", announces=TellersErased)
def erase_tellers(*, by: Actor, contact_id: UUID, person_id: UUID, reason: WhyErased) -> None:
    """Erase who told us of a contact; nothing happens where all is erased."""
    rows = list(Spoken.objects.filter(contact=contact_id).exclude(digest_key=b"").order_by("pk"))
    if not rows:
        nothing_new()
        return
    ids = tuple(row.pk for row in rows)
    event = TellersErased(contact_id=contact_id, person_id=person_id, spoken_ids=ids, reason=reason)
    announce(event, by=by, wrote=empty(Spoken, rows))
