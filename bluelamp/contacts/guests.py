"""Guests: whom others asked into a chat, who is in it, and which chats someone is asked into."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.mentions import may_see
from bluelamp.contacts.models import Contact, Guest, Message
from bluelamp.contacts.queries import contacts_within_reach
from bluelamp.contacts.rules import Channel, Direction
from bluelamp.foundation.access.look import NoSuchRecord, Reason, note_list, open_list, open_record
from bluelamp.foundation.access.reach import reach, within_reach
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import accounts_that_may

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

MOST: Final = 20
JOINED, LEFT = "contacts.GuestJoined", "contacts.GuestLeft"
SAID_AS: Final = {
    ComesAs.COLLEAGUE: _("Another member of our staff"),
    ComesAs.INTERPRETER: _("Interpreter"),
    ComesAs.ADVISER: _("Specialist adviser"),
}
COMES_AS: Final = SAID_AS | {ComesAs.COLLEAGUE: _("Colleague")}


@dataclass(frozen=True)
class CameOrWent:
    """That a guest joined a chat, or left one that they had joined."""

    key: UUID
    at: datetime
    comes_as: ComesAs
    joined: bool


@reach("contacts.Guest")
def guests_within_reach(by: Actor) -> Q:
    """Whoever is asked into a chat reaches that, and nothing else by it, until they leave or it is closed.

    What is sealed they reach only where they reach its contact; what is from someone they know, never.
    """
    unsealed = Q(contact__sealed=False)
    may_know = unsealed | Q(contact__in=Contact.objects.filter(contacts_within_reach(by)).values("pk"))
    asked = Q(account=by.id, ended_at=None, contact__closed_at=None) & may_know
    return asked & ~Q(contact__person__in=by.shut_out)


def is_going_on(contact: Contact) -> bool:
    """Say whether a contact is a chat that someone can be asked into."""
    return contact.channel == Channel.CHAT and contact.closed_at is None


def who_can_be_asked_in(by: Actor, contact: Contact) -> "list[Account]":
    """Return whom a member of staff can ask into a chat, by name: of a sealed one, only those who may see it."""
    there = set(Guest.objects.filter(contact=contact, ended_at=None).values_list("account", flat=True)) | {by.id}
    found = accounts_that_may("contacts.join_chat", person_id=contact.person_id)
    return [each for each in found if each.pk not in there and (not contact.sealed or may_see(each, contact))]


def shut_out_of(contact: Contact) -> list[Guest]:
    """Return who was asked into a chat and may not know of it or of its person any more."""
    guests = guests_of(contact)
    if not guests:
        return []
    may = accounts_that_may("contacts.join_chat", person_id=contact.person_id)
    known = {each.pk for each in may if not contact.sealed or may_see(each, contact)}
    return [guest for guest in guests if guest.account_id not in known]


def asked_into(by: Actor) -> list[Guest]:
    """Return at most 20 chats that a member of staff is asked into, the newest first; writes the look."""
    rows = Guest.objects.select_related("contact", "asked_by").order_by("-asked_at", "-pk")
    return open_list(by, rows, reason=Reason.QUEUE, most=MOST)


def not_joined(by: Actor) -> QuerySet[Guest]:
    """Return the chats that a member of staff is asked into and has not joined."""
    return within_reach(by, Guest.objects.filter(joined_at=None))


def guest_for_staff(by: Actor, guest_id: UUID, *, reason: Reason) -> Guest:
    """Return a chat that a member of staff is asked into and write the look; of its contact too, once they joined.

    Raises `NoSuchRecord` where it is out of reach.
    """
    rows: QuerySet[Guest] = Guest.objects.select_related("contact__person", "asked_by")
    guest = open_record(by, rows, reason=reason, pk=guest_id)
    if guest.joined_at is not None:
        note_list(by, [guest.contact], Contact, reason)
    return guest


def joined_chat(by: Actor, guest_id: UUID) -> UUID:
    """Return the id of the contact of a chat that someone is in as a guest; it shows nothing, so that it is no look.

    Raises `NoSuchRecord` where it is out of reach, or they have not joined.
    """
    joined = within_reach(by, Guest.objects.filter(pk=guest_id, joined_at__isnull=False))
    found = joined.values_list("contact", flat=True).first()
    if found is None:
        raise NoSuchRecord(Guest.objects.filter(pk=guest_id).values_list("pk", flat=True).first())
    return found


def shut_out_from(account_id: UUID) -> list[Guest]:
    """Return in which chats an account is that may not know of them, or of anyone's, any more."""
    stays = Guest.objects.filter(account=account_id, ended_at=None, contact__closed_at=None).select_related("contact")
    return [stay for stay in stays if stay in shut_out_of(stay.contact)]


def guests_of(contact: Contact) -> list[Guest]:
    """Return who is asked into a chat or in it now, in the order in which they were asked."""
    rows = Guest.objects.filter(contact=contact, ended_at=None).select_related("account")
    return list(rows.order_by("asked_at", "pk"))


def written_as(contact: Contact) -> dict[UUID, ComesAs]:
    """Return as what guests wrote what they wrote in a chat, by the ids of the messages."""
    stays = list(Guest.objects.filter(contact=contact, joined_at__isnull=False))
    if not stays:
        return {}
    theirs = Message.objects.filter(contact=contact, direction=Direction.TO_PERSON)
    theirs = theirs.filter(written_by__in=[stay.account_id for stay in stays])
    written = [(message, stay) for message in theirs for stay in stays if _was_in(stay, message)]
    return {message.pk: ComesAs(stay.comes_as) for message, stay in written}


def came_and_went(contact: Contact) -> list[CameOrWent]:
    """Return each time that a guest joined a chat or left one that they had joined, from the ledger."""
    told: dict[str, list[Entry]] = {}
    for entry in Entry.objects.filter(record_id=contact.pk, name__in=(JOINED, LEFT)).order_by("id"):
        told.setdefault(entry.facts["guest_id"], []).append(entry)
    return [
        CameOrWent(entry.pk, entry.at, ComesAs(entry.facts["comes_as"]), joined=entry.name == JOINED)
        for entries in told.values()
        if entries[0].name == JOINED
        for entry in entries
    ]


def _was_in(stay: Guest, message: Message) -> bool:
    if stay.joined_at is None or stay.account_id != message.written_by_id or message.written_at < stay.joined_at:
        return False
    return stay.ended_at is None or message.written_at <= stay.ended_at
