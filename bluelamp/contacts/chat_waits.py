"""How long chats waited lately for their first answer, and how long the next will."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db.models import Exists, OuterRef, Subquery

from bluelamp.contacts.chat_rules import Wait, expected_wait
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import Channel, Direction, State
from bluelamp.foundation.clock import now
from bluelamp.staff.opening import BACK, DoorNow
from bluelamp.staff.opening_times import open_time_between

if TYPE_CHECKING:
    from django.db.models import QuerySet

LATELY: Final = 20  # chats
AN_HOUR: Final = timedelta(hours=1)
A_DAY: Final = timedelta(days=1)


def wait_now(door: DoorNow, *, before: int | None = None) -> Wait:
    """Return how long someone waits before whom so many chats wait; by default all that do.

    Only what came while the door was open is measured, and only open time is counted.
    """
    chats = Contact.objects.filter(channel=Channel.CHAT, received_at__gt=now() - BACK)
    answered = chats.annotate(answered_at=Subquery(_answers().values("written_at")[:1])).exclude(answered_at=None)
    rows = answered.order_by("-received_at").values_list("received_at", "answered_at")[:LATELY]
    waits = [open_time_between(came, reply, door.spans) for came, reply in rows if door.was_open(came)]
    if before is None:
        before = chats.filter(~Exists(_answers()), state=State.WAITING).count()
    in_the_hour = answered.filter(received_at__gt=now() - A_DAY, answered_at__gt=now() - AN_HOUR).count()
    return expected_wait(waits, before=before, answered_in_the_hour=in_the_hour)


def _answers() -> "QuerySet[Message]":
    ours = Message.objects.filter(contact=OuterRef("pk"), direction=Direction.TO_PERSON, written_by__isnull=False)
    return ours.order_by("written_at")
