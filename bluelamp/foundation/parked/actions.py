"""What can be done about parked events."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.models import Parked
from bluelamp.foundation.ledger.parking import ask_for_parked
from bluelamp.foundation.parked.events import ParkedAskedFor


@action(may="ledger.replay", announces=ParkedAskedFor)
def replay_parked(*, by: Actor, parked: Parked) -> None:
    """Have a parked event read again, with all that its subscriber has parked about the same subject.

    The ledger's reader does it within a second, in order, and stops at the first that fails.
    """
    events = ask_for_parked(parked.subscriber, parked.subject)
    if events:
        announce(ParkedAskedFor(subject_id=parked.subject, parked_id=parked.pk, events=events), by=by)
    else:
        nothing_new()
