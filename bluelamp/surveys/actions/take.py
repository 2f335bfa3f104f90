"""Taking a contact that was closed as a candidate, and drawing by chance whether its person is asked."""

from typing import TYPE_CHECKING

from bluelamp.foundation.access.action import action
from bluelamp.foundation.chance import random_bytes
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.queries import is_sealed
from bluelamp.surveys.events import CandidateTaken
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.queries import sampling_percent
from bluelamp.surveys.rules import Fate, is_drawn

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@action(may="surveys.take", announces=CandidateTaken, on="contact")
def take_candidate(*, by: Actor, contact: "Contact") -> None:
    """Take a closed contact as a candidate, once, and keep with which probability it was drawn.

    Sealed ones, and those of sealed people, never are; nor is any while the force asks nobody.
    """
    percent = sampling_percent()
    closed_at = contact.closed_at
    is_hidden = contact.sealed or is_sealed(contact.person_id)
    if not percent or closed_at is None or is_hidden or Candidate.objects.filter(contact=contact.pk).exists():
        nothing_new()
        return
    drawn = is_drawn(random_bytes(8), percent)
    candidate = Candidate.objects.create(
        contact=contact,
        person_id=contact.person_id,
        channel=contact.channel,
        closed_at=closed_at,
        percent=percent,
        fate=Fate.WAITING if drawn else Fate.NOT_DRAWN,
    )
    announce(CandidateTaken(candidate_id=candidate.pk, percent=percent, drawn=drawn), by=by)
