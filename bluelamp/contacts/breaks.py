"""Whether a break is to be proposed to a member of staff now, and why. Only they themselves are told why."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from bluelamp.contacts.break_rules import stretch_of
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import Channel, Direction
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.breaks import away_until, break_rule

MARKED: Final = "contacts.ChatMarkedDistressing"
LOOKED_BACK: Final = timedelta(hours=12)
MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class Proposed:
    """Why a break is proposed: after a chat marked distressing, so many chats, or so many minutes; 0 where not so."""

    distressing: bool
    chats: int
    minutes: int


def break_proposed_to(by: Actor) -> Proposed | None:
    """Return why a break is proposed to someone now, None where it is not; any absence counts as one."""
    if by.id is None:
        return None
    rule, at, since = break_rule(), now(), _since(by.id)
    answers = Message.objects.filter(contact__channel=Channel.CHAT, direction=Direction.TO_PERSON, written_by=by.id)
    rows = answers.filter(written_at__gt=since).order_by("-written_at").values_list("contact", "written_at")
    stretch = stretch_of(rows.iterator(), at=at)
    chats, minutes = len(stretch.chats), int((at - stretch.since) / MINUTE)
    proposed = Proposed(
        distressing=Entry.objects.filter(name=MARKED, actor_id=by.id, at__gt=since).exists(),
        chats=chats if chats >= rule.chats else 0,
        minutes=minutes if minutes >= rule.minutes else 0,
    )
    return proposed if proposed.distressing or proposed.chats or proposed.minutes else None


def is_distressing(contact: Contact) -> bool:
    """Say whether whoever answered a chat marked it as distressing."""
    return Entry.objects.filter(record_id=contact.pk, name=MARKED).exists()


def _since(account_id: UUID) -> datetime:
    after = now() - LOOKED_BACK
    return away_until(account_id, after) or after
