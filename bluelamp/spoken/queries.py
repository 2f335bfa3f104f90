"""Reading where something was said, by whom and to whom."""

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.spoken.models import Spoken

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


def how_it_was_told(contact: "Contact") -> Spoken | None:
    """Return where and by whom what a contact began with was told, None where nobody took it down."""
    return Spoken.objects.select_related("told_to").filter(contact=contact, message=None).first()


def spoken_as(messages: Collection[UUID]) -> dict[UUID, Spoken]:
    """Return where and by whom each of some messages was told, by its id; those that were not are left out."""
    return {row.message_id: row for row in Spoken.objects.filter(message__in=messages) if row.message_id}


def usual_place(account_id: UUID | None) -> str:
    """Return where an account last took something down, '' where it never did."""
    newest = Spoken.objects.filter(told_to=account_id).order_by("-pk").first()
    return newest.place if newest else ""
