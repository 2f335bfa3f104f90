"""Shutting every way out, and opening it again."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.shutter.events import SendingOpened, SendingShut
from bluelamp.foundation.shutter.models import Shutter
from bluelamp.foundation.shutter.rules import Why


@action(may="sending.shut", announces=SendingShut)
def shut_sending(*, by: Actor, why: Why) -> Shutter:
    """Let nothing leave until someone opens sending again; what is due waits. Shut twice, the first stands."""
    shutter, is_new = Shutter.objects.get_or_create(only_one=True, defaults={"why": why})
    if is_new:
        announce(SendingShut(shutter_id=shutter.pk, why=why), by=by)
    else:
        nothing_new()
    return shutter


@action(may="sending.open", announces=SendingOpened)
def open_sending(*, by: Actor) -> None:
    """Let what waits leave; the gate decides about each again when it is sent. Where it is open, it stays open."""
    shutter = Shutter.objects.first()
    if shutter is None:
        nothing_new()
        return
    announce(SendingOpened(shutter_id=shutter.pk), by=by)
    shutter.delete()
