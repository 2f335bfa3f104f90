"""Erasing the words about a contact whose own words were erased."""

from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.quality.events import DrawnSetAside, ReviewErased
from bluelamp.quality.models import Drawn, Review


@action(may="records.erase", announces=ReviewErased)
def erase_review(*, by: Actor, contact_id: UUID, reason: WhyErased) -> None:
    """Erase feedback about a contact and the answer to it, and score it no more; scores that were given stay.

    Done twice it changes nothing.
    """
    waiting = Drawn.objects.filter(contact=contact_id, set_aside_at=None, review=None)
    drawn = list(waiting.select_for_update(no_key=True, of=("self",)))
    for each in drawn:
        each.set_aside_at = now()
        each.save(update_fields=["set_aside_at"])
        announce(DrawnSetAside(drawn_id=each.pk, contact_id=contact_id), by=by)
    reviews = list(Review.objects.filter(drawn__contact=contact_id).exclude(digest_key=b"").order_by("pk"))
    for review in reviews:
        announce(
            ReviewErased(review_id=review.pk, contact_id=contact_id, reason=reason),
            by=by,
            wrote=empty(Review, [review]),
        )
    if not drawn and not reviews:
        nothing_new()
