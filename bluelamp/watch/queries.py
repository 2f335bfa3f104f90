"""Reading what was heard, which alarms are open, and who is alarmed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from bluelamp.contacts.chats import has_written_since, was_taken_down
from bluelamp.contacts.closed import reached_contacts
from bluelamp.contacts.mentions import who_can_be_told
from bluelamp.contacts.queries import written_at
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.access.reach import reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.queries import is_sealed
from bluelamp.watch.models import Alarm, DutyDesk, Heard, Patience
from bluelamp.watch.rules import LATE, LONGEST_SHOWN, MOST_SHOWN, SILENT_FOR, UNOPENED_SECONDS, silence_after

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.staff.models import Account


@dataclass(frozen=True)
class Watched:
    """What was heard about a contact: the newest phrases."""

    phrases: tuple[str, ...]


@reach("watch.Alarm")
def alarms_within_reach(by: Actor) -> Q:
    """An alarm is reached by whoever reaches its contact."""
    return Q() if by.kind == Kind.SYSTEM else Q(contact__in=reached_contacts(by))


def watched(contact: "Contact") -> Watched | None:
    """Return what was heard about a contact, for whoever was let in to it; None where nothing was."""
    rows = list(Heard.objects.filter(contact=contact).order_by("-heard_at", "-pk")[:MOST_SHOWN])
    return Watched(tuple(phrases_of(rows))[:MOST_SHOWN]) if rows else None


def phrases_heard(contacts: Iterable[UUID]) -> dict[UUID, str]:
    """Return the newest phrase that was heard in each of some contacts, for whoever was shown them."""
    ids = list(contacts)
    rows = Heard.objects.filter(contact__in=ids).order_by("heard_at", "pk") if ids else []
    return {row.contact_id: next(iter(phrases_of([row])), "") for row in rows}


def phrases_of(rows: Iterable[Heard]) -> list[str]:
    """Return the phrases of what was heard, each once and short enough for a line."""
    said = (line[:LONGEST_SHOWN] for row in rows for line in row.phrases.split("\n") if line)
    return list(dict.fromkeys(said))


def open_alarms(by: Actor) -> list["Contact"]:
    """Return the contacts within reach about which an alarm was raised and is open, the longest first."""
    rows = Alarm.objects.filter(alarms_within_reach(by), ended_at=None, rung__gt=0).select_related("contact")
    return list(dict.fromkeys(alarm.contact for alarm in rows.order_by("due_at", "pk")[:20]))


def alarmed_of(contacts: Iterable[UUID]) -> set[UUID]:
    """Return those of some contacts about which an alarm was raised and is open, for whoever was shown them."""
    rows = Alarm.objects.filter(contact__in=list(contacts), ended_at=None, rung__gt=0)
    return set(rows.values_list("contact_id", flat=True))


def alarms_due() -> list[Alarm]:
    """Return the open alarms that nobody ended in time, the longest first."""
    rows = Alarm.objects.filter(ended_at=None, due_at__lte=now()).select_related("contact", "heard")
    return list(rows.order_by("due_at", "pk"))


def fell_silent() -> list[Heard]:
    """Return the words of danger in each open chat after which its person wrote no more for a minute and a half.

    What they said on the phone or in person is no line of the chat.
    """
    at = now()
    lately = Heard.objects.filter(heard_at__gt=at - LATE).exclude(phrases="")
    rows = lately.filter(contact__channel=Channel.CHAT, contact__closed_at=None).select_related("contact")
    typed = [heard for heard in rows if not was_taken_down(heard.source)]
    said = [(heard, written_at(heard.source) or heard.contact.received_at) for heard in typed]
    return [
        heard
        for heard, said_at in said
        if said_at <= at - SILENT_FOR
        and not (has_heard(silence_after(heard.pk)) or has_written_since(heard.contact_id, said_at))
    ]


def is_of_silence(alarm: Alarm) -> bool:
    """Say whether an alarm is of the silence after words of danger in a chat."""
    earlier = Heard.objects.filter(contact=alarm.contact_id).values_list("pk", flat=True)
    return alarm.heard.source in {silence_after(heard_id) for heard_id in earlier}


def opened_alarms() -> list[tuple[Alarm, UUID]]:
    """Return the open alarms whose contact someone opened since, each with the account that did first.

    A page that was left open and renewed itself opened nothing: nobody may sit before it.
    """
    looks = Look.objects.filter(record_id=OuterRef("contact"), at__gte=OuterRef("heard__heard_at"))
    looks = looks.exclude(reason=Reason.RENEWING)
    rows = Alarm.objects.filter(Exists(looks), ended_at=None).select_related("contact", "heard")
    told = rows.annotate(opened_by=looks.order_by("at").values("actor_id")[:1])
    return [(alarm, alarm.opened_by) for alarm in told]


def duty_desks() -> list[DutyDesk]:
    """Return who is alarmed, in turn."""
    return list(DutyDesk.objects.order_by("number"))


def who_alone_may_open(contact: "Contact") -> "list[Account] | None":
    """Return who alone may open what is sealed, or from a sealed person; None where whoever is at the desk may."""
    sealed = is_sealed(contact.person_id)
    return who_can_be_told(contact, sealed=sealed).accounts if sealed or contact.sealed else None


def unopened_seconds() -> int:
    """Return after how many seconds the first is alarmed."""
    chosen = Patience.objects.first()
    return chosen.seconds if chosen else UNOPENED_SECONDS


def has_heard(source: UUID) -> bool:
    """Say whether what stands in something was heard before."""
    return Heard.objects.filter(source=source).exists()
