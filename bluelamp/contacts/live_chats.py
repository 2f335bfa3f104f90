"""The chats that go on now: who wrote when, who answers, and whose person cannot type."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from django.db.models import OuterRef, Q, Subquery

from bluelamp.contacts.chats import STOPPED, TYPING
from bluelamp.contacts.models import IN_ORDER, Contact, Message
from bluelamp.contacts.queries import of_nobody_sealed
from bluelamp.contacts.rules import Channel, Direction, State
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry

if TYPE_CHECKING:
    from django.db.models import QuerySet

MOST: Final = 100
LATELY: Final = timedelta(hours=1)  # for as long a browser that leaves nothing behind keeps a chat open


@dataclass(frozen=True)
class LiveChat:
    """One chat, when each side last wrote, and since when its person cannot type; None where that is not so."""

    contact: Contact
    they_wrote_at: datetime
    we_wrote_at: datetime | None
    cannot_type_since: datetime | None


def live_chats(by: Actor, teams: Collection[str]) -> list[LiveChat]:
    """Return the open chats of some teams that wait for an answer, or in which someone wrote within the hour.

    In the order of the queue. What is sealed, or from someone sealed, is never among them.
    """
    theirs, ours = _newest(Direction.FROM_PERSON), _newest(Direction.TO_PERSON)
    told = Entry.objects.filter(record_id=OuterRef("pk"), name__in=TYPING).order_by("-id")
    open_ones = Contact.objects.filter(of_nobody_sealed(), channel=Channel.CHAT, closed_at=None, sealed=False)
    rows = within_reach(by, open_ones.filter(team__in=teams)).annotate(
        they_wrote_at=Subquery(theirs.values("written_at")[:1]),
        we_wrote_at=Subquery(ours.filter(written_by__isnull=False).values("written_at")[:1]),
        typing=Subquery(told.values("name")[:1]),
        typing_at=Subquery(told.values("at")[:1]),
    )
    after = now() - LATELY
    is_live = Q(state=State.WAITING) | Q(received_at__gt=after) | Q(they_wrote_at__gt=after) | Q(we_wrote_at__gt=after)
    found = rows.filter(is_live).select_related("assigned_to", "team").order_by(*IN_ORDER)
    return [_live(contact) for contact in found[:MOST]]


def _newest(direction: Direction) -> "QuerySet[Message]":
    return Message.objects.filter(contact=OuterRef("pk"), direction=direction).order_by("-written_at")


def _live(contact: Contact) -> LiveChat:
    told = vars(contact)
    return LiveChat(
        contact=contact,
        they_wrote_at=told["they_wrote_at"] or contact.received_at,
        we_wrote_at=told["we_wrote_at"],
        cannot_type_since=told["typing_at"] if told["typing"] == STOPPED else None,
    )
