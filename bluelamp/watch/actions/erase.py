"""Erasing the phrases that stood in what was said about a contact, with the contact."""

from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.watch.events import HeardErased
from bluelamp.watch.models import Heard


@action(may="records.erase", announces=HeardErased)
def erase_heard(*, by: Actor, contact_id: UUID, reason: WhyErased) -> None:
    """Erase the phrases that were heard about a contact; nothing happens where there are none, or all are gone."""
    rows = list(Heard.objects.filter(contact=contact_id).exclude(digest_key=b"").order_by("pk"))
    if not rows:
        nothing_new()
        return
    erased = HeardErased(contact_id=contact_id, heard_ids=tuple(row.pk for row in rows), reason=reason)
    announce(erased, by=by, wrote=empty(Heard, rows))
