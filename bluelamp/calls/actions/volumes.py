"""Taking in how many rang 101 and 999."""

from bluelamp.calls.events import VolumesTaken
from bluelamp.calls.models import Volume
from bluelamp.calls.reading import read_volumes
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new


@action(may="calls.take_volumes", announces=VolumesTaken)
def take_volumes(*, by: Actor, text: str) -> int:
    """Keep every span of a table that can be taken in, and return how many; sent twice nothing is new."""
    volumes = read_volumes(text).volumes
    if not volumes:
        nothing_new()
        return 0
    Volume.objects.bulk_create(volumes, batch_size=500)
    announce(VolumesTaken(taking_id=new_id(), spans=len(volumes)), by=by)
    return len(volumes)
