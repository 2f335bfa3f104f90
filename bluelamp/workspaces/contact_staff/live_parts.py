"""What is made anew while the page of a contact stays open: what was said, warnings, danger, how it is filed."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from bluelamp.contacts.chats import cannot_type_since
from bluelamp.contacts.guests import is_going_on
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.said import said_about
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.live.about import marks_of
from bluelamp.mails.queries import beside
from bluelamp.people.markers import markers_of
from bluelamp.people.rules import Standing
from bluelamp.watch.queries import watched
from bluelamp.watch.silences import silence_of
from bluelamp.workspaces.contact_staff.conversation import guests_called, turns_of
from bluelamp.workspaces.contact_staff.files import files_of
from bluelamp.workspaces.contact_staff.filing_words import filed

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


def live_parts(
    contact: "Contact", by: Actor, *, seen: str, before: UUID | None = None, by_post: bool
) -> dict[str, Any]:
    """Return what these parts show: of a long conversation the newest, or what came before the message that is named.

    `seen` is the mark of the newest that happened, asked for before this, so that what happens meanwhile is news.
    `by_post` says whether there is an address that a letter can go to.
    """
    said = said_about(contact, before)
    mails = beside(contact, said.messages)
    is_chat = contact.channel == Channel.CHAT
    return {
        "seen": seen,
        "live_about": marks_of(contact.pk, contact.person_id),
        "markers": [one.marker for one in markers_of(contact.person_id) if one.standing == Standing.CURRENT],
        "cannot_type_since": cannot_type_since(contact) if is_chat else None,
        "watched": watched(contact) if contact.danger else None,
        "silence": silence_of(contact) if contact.danger and is_chat else None,
        "mails": mails,
        "held": mails.held,
        "earlier_said": said.earlier,
        "turns": turns_of(contact, said.messages, mails.new, by_post=by_post),
        "has_postal_address": by_post,
        "guests": guests_called(contact),
        "may_ask_in": by.may("contacts.ask_in") and is_going_on(contact),
        "files": files_of(contact, by),
        "may_lock": by.may("contacts.lock_file"),
        "filed": filed(contact, by),
    }
