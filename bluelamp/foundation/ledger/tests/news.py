"""Small events and actions for tests of the ledger, about lamps that are lit."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.event import Event, Operation
from bluelamp.foundation.ledger.models import Bookmark

LAMPLIGHTER = Actor.system("lamps.light")


@dataclass(frozen=True, kw_only=True)
class LampLit(Event):
    """A lamp was lit."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "lamp_id"
    lamp_id: UUID
    colour: str = "blue"


@dataclass(frozen=True, kw_only=True)
class LampOut(Event):
    """A lamp went out."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "lamp_id"
    lamp_id: UUID


@action(may="lamps.light", announces=LampLit)
def light(*, by: Actor, lamp_id: UUID | None = None, colour: str = "blue") -> UUID:
    """Light a lamp, and note it in a row; a lamp that burns already stays as it is."""
    lamp = lamp_id or new_id()
    _, is_new = Bookmark.objects.get_or_create(subscriber=f"lamp {lamp}")
    if not is_new:
        nothing_new()
        return lamp
    announce(LampLit(lamp_id=lamp, colour=colour), by=by)
    return lamp


@action(may="lamps.light", announces=LampLit)
def light_again(*, by: Actor, lamp_id: UUID, colour: str) -> None:
    """Tell of a lamp in another colour."""
    announce(LampLit(lamp_id=lamp_id, colour=colour), by=by)


@action(may="lamps.light", announces=LampLit)
def light_in_silence(*, by: Actor) -> None:
    """Change a row, and tell nobody."""
    Bookmark.objects.create(subscriber="a silent lamp")


@action(may="lamps.light", announces=LampOut)
def light_and_put_out(*, by: Actor) -> UUID:
    """Light a lamp by another action, then put it out."""
    lamp: UUID = light(by=by)
    announce(LampOut(lamp_id=lamp), by=by)
    return lamp


@action(may="lamps.light", announces=LampOut)
def light_another_but_say_nothing(*, by: Actor) -> None:
    """Call another action, and tell nothing of one's own."""
    light(by=by)
