"""Choosing of how many contacts the people are asked how it went, and of how many quarters figures are published."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.surveys.events import SamplingChosen
from bluelamp.surveys.models import Sampling
from bluelamp.surveys.queries import quarters_each, sampling_percent


@action(may="surveys.choose", announces=SamplingChosen)
def choose_sampling(*, by: Actor, percent: int, quarters: int) -> None:
    """Have the people of so many in a hundred contacts be invited from now on: of none with 0, of each with 100.

    What is published next is of so many quarters: one of those in `QUARTERS_EACH`.
    """
    if (percent, quarters) == (sampling_percent(), quarters_each()):
        nothing_new()
        return
    Sampling.objects.update_or_create(pk=1, defaults={"percent": percent, "quarters": quarters})
    announce(SamplingChosen(choosing_id=new_id(), percent=percent, quarters=quarters), by=by)
