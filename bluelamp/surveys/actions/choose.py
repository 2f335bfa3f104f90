"""Choosing of how many contacts the people are asked how it went."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.surveys.events import SamplingChosen
from bluelamp.surveys.models import Sampling
from bluelamp.surveys.queries import sampling_percent


@action(may="surveys.choose", announces=SamplingChosen)
def choose_sampling(*, by: Actor, percent: int) -> None:
    """Have the people of so many in a hundred contacts be invited from now on: of none with 0, of each with 100."""
    if percent == sampling_percent():
        nothing_new()
        return
    Sampling.objects.update_or_create(pk=1, defaults={"percent": percent})
    announce(SamplingChosen(choosing_id=new_id(), percent=percent), by=by)
