"""Asking someone into a chat, and what they can do about it: join, and leave."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.chat_events import GuestAskedIn, GuestEvent, GuestJoined, GuestLeft
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.guests import guests_of, is_going_on, who_can_be_asked_in
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact, Guest
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


class CannotBeAskedIn(ValueError):
    """Someone was to be asked into a chat that they may not know of, or that does not go on."""

    def __str__(self) -> str:
        return str(_("They cannot be asked into this chat. Choose someone else."))


@action(may="contacts.ask_in", announces=GuestAskedIn, on="contact")
def ask_in(*, by: Actor, contact: Contact, to: "Account", comes_as: ComesAs) -> Guest:
    """Ask someone into a chat, as what they come; who is asked already is not asked again.

    Raises `CannotBeAskedIn` where the chat is closed, or they may not know of it or of its person.
    """
    hold(contact)
    there = [guest for guest in guests_of(contact) if guest.account_id == to.pk]
    if there:
        nothing_new()
        return there[0]
    if not is_going_on(contact) or to not in who_can_be_asked_in(by, contact):
        raise CannotBeAskedIn
    assert by.id is not None
    guest = Guest.objects.create(contact=contact, account=to, comes_as=comes_as, asked_by_id=by.id)
    announce(_news(GuestAskedIn, guest, contact), by=by)
    return guest


@action(may="contacts.join_chat", announces=GuestJoined, on="guest")
def join_chat(*, by: Actor, guest: Guest) -> Guest:
    """Join a chat that one was asked into, and read all that was said from now on; the person is told."""
    _hold(guest)
    if guest.joined_at is not None:
        nothing_new()
        return guest
    guest.joined_at = now()
    guest.save(update_fields=["joined_at"])
    announce(_news(GuestJoined, guest, guest.contact), by=by)
    return guest


@action(may="contacts.join_chat", announces=GuestLeft, on="guest")
def leave_chat(*, by: Actor, guest: Guest) -> None:
    """Leave a chat that one was asked into, or say that one does not come."""
    _hold(guest)
    _end(by, guest, guest.contact)


@action(may="contacts.ask_in", announces=GuestLeft, on="contact")
def send_away(*, by: Actor, contact: Contact, guest: Guest) -> None:
    """End for a guest what they were asked to: they read and write in the chat no more."""
    hold(contact)
    if guest.contact_id != contact.pk:
        raise NotAllowed
    guest.refresh_from_db(fields=["ended_at"])
    if guest.ended_at is not None:
        nothing_new()
        return
    _end(by, guest, contact)


@action(may="contacts.close", announces=GuestLeft, on="contact")
def let_guests_go(*, by: Actor, contact: Contact) -> None:
    """End a chat that is closed for all its guests: where it opens again, they are asked again."""
    guests = guests_of(contact)
    if not guests:
        nothing_new()
    for guest in guests:
        _end(by, guest, contact)


def _hold(guest: Guest) -> None:
    """Hold the contact of a guest, and raise `NotAllowed` where the chat has ended, for them or for all, meanwhile."""
    hold(guest.contact)
    guest.refresh_from_db(fields=["joined_at", "ended_at"])
    if guest.ended_at is not None or guest.contact.closed_at is not None:
        raise NotAllowed


def _end(by: Actor, guest: Guest, contact: Contact) -> None:
    guest.ended_at = now()
    guest.save(update_fields=["ended_at"])
    announce(_news(GuestLeft, guest, contact), by=by)


def _news(event: type[GuestEvent], guest: Guest, contact: Contact) -> GuestEvent:
    return event(
        contact_id=contact.pk,
        person_id=contact.person_id,
        account_id=guest.account_id,
        guest_id=guest.pk,
        comes_as=guest.comes_as,
    )
