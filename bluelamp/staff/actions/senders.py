"""Choosing whom what leaves is from."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.events import SenderChosen
from bluelamp.staff.models import Sender
from bluelamp.staff.senders import what_is_wrong_with_sender


class SenderRefused(ValueError):
    """A sender has a name or an address that cannot be used here; its text says why."""


@action(may="staff.change_force", announces=SenderChosen)
def choose_sender(*, by: Actor, channel: str, name: str, address: str) -> None:
    """Choose whom what leaves on a channel is from; with no address it is what the machine is set to.

    Raises `SenderRefused`.
    """
    if wrong := what_is_wrong_with_sender(name, address):
        raise SenderRefused(" ".join(wrong.values()))
    kept = Sender.objects.select_for_update().filter(pk=channel).first()
    if (kept.name, kept.address) == (name, address) if kept else not address:
        nothing_new()
        return
    if address:
        Sender.objects.update_or_create(pk=channel, defaults={"name": name, "address": address})
    else:
        Sender.objects.filter(pk=channel).delete()
    announce(SenderChosen(set_up_id=new_id(), channel=channel), by=by)
