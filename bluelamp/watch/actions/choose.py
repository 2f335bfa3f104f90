"""Choosing who is alarmed, in turn, and after how long."""

from collections.abc import Sequence

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.watch.events import DutyDesksChosen
from bluelamp.watch.models import DutyDesk, Patience
from bluelamp.watch.queries import duty_desks, unopened_seconds


@action(may="watch.choose", announces=DutyDesksChosen)
def choose_duty_desks(*, by: Actor, desks: Sequence[tuple[str, str]], seconds: int) -> None:
    """Have these be alarmed, each a name and an e-mail address, in this order, the first after so many seconds."""
    now_chosen = [(desk.name, desk.address) for desk in duty_desks()]
    if now_chosen == list(desks) and unopened_seconds() == seconds:
        nothing_new()
        return
    DutyDesk.objects.all().delete()
    DutyDesk.objects.bulk_create(
        DutyDesk(number=number, name=name, address=address) for number, (name, address) in enumerate(desks, 1)
    )
    Patience.objects.update_or_create(pk=1, defaults={"seconds": seconds})
    announce(DutyDesksChosen(choosing_id=new_id(), desks=len(desks), seconds=seconds), by=by)
