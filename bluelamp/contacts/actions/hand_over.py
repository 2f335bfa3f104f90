"""Handing over what someone has, and giving back to the team what was not opened."""

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.contacts.actions.answer import write_note
from bluelamp.contacts.actions.handle import NotHere, assign
from bluelamp.contacts.events import ContactLeftBehind, ContactReturned, ContactTakenAway, WorkHandedOver
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import HandOver
from bluelamp.contacts.unopened import overdue_unopened
from bluelamp.contacts.whom import can_be_given
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.queries import is_kept_from, kept_from

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


@action(may="contacts.assign", announces=WorkHandedOver)
def hand_over(
    *,
    by: Actor,
    holder: "Account",
    to: "Account",
    reason: HandOver,
    note: str = "",
    only: Collection[UUID] | None = None,
) -> list[Contact]:
    """Give what someone has to a colleague, all of it or `only` some, and return what went over.

    What is of a team that the colleague is not in stays, and what is from someone they know. `note` is written for
    colleagues on each. Anyone hands over their own work, a supervisor also another's. Raises `NotHere`.
    """
    if by.id != holder.pk and not by.may("contacts.supervise"):
        raise NotAllowed
    if not can_be_given(by, to):
        raise NotHere(to)
    contacts = _held(by, holder, to, only) if holder.pk != to.pk else []
    if not contacts:
        nothing_new()
        return []
    for contact in contacts:
        assign(by=by, contact=contact, to=to)
        if note:
            write_note(by=by, contact=contact, words=note, message_id=new_id())
    said = WorkHandedOver(hand_over_id=new_id(), from_id=holder.pk, to_id=to.pk, reason=reason, contacts=len(contacts))
    announce(said, by=by)
    return contacts


@action(may="contacts.return", announces=ContactReturned, on="contact")
def return_unopened(*, by: Actor, contact: Contact) -> Contact:
    """Give a contact back to its team that whoever was given it did not open in time; one that was opened stays."""
    held = overdue_unopened(Contact.objects.filter(pk=contact.pk)).select_for_update(of=("self",)).first()
    if held is None or held.assigned_to_id is None:
        nothing_new()
        return contact
    account_id, held.assigned_to = held.assigned_to_id, None
    held.save(update_fields=["assigned_to"])
    announce(ContactReturned(contact_id=held.pk, person_id=held.person_id, account_id=account_id), by=by)
    return held


@action(may="contacts.return", announces=ContactLeftBehind, on="contact")
def return_left_behind(*, by: Actor, contact: Contact) -> Contact:
    """Give an open contact back to its team where whoever has it has left; of anyone else it stays."""
    rows = Contact.objects.filter(pk=contact.pk, closed_at=None, assigned_to__is_active=False)
    held = rows.select_for_update(of=("self",)).first()
    if held is None or held.assigned_to_id is None:
        nothing_new()
        return contact
    account_id, held.assigned_to = held.assigned_to_id, None
    held.save(update_fields=["assigned_to"])
    announce(ContactLeftBehind(contact_id=held.pk, person_id=held.person_id, account_id=account_id), by=by)
    return held


@action(may="contacts.return", announces=ContactTakenAway, on="contact")
def take_away(*, by: Actor, contact: Contact) -> Contact:
    """Give a contact back to its team where whoever has it may not know of its person; of anyone else it stays."""
    rows = Contact.objects.filter(pk=contact.pk, assigned_to__isnull=False).select_related("assigned_to")
    held = rows.select_for_update(of=("self",)).first()
    if held is None or held.assigned_to is None or not is_kept_from(held.assigned_to, held.person_id):
        nothing_new()
        return contact
    account_id, held.assigned_to = held.assigned_to.pk, None
    held.save(update_fields=["assigned_to"])
    announce(ContactTakenAway(contact_id=held.pk, person_id=held.person_id, account_id=account_id), by=by)
    return held


def _held(by: Actor, holder: "Account", to: "Account", only: Collection[UUID] | None) -> list[Contact]:
    rows = Contact.objects.filter(
        assigned_to=holder, closed_at=None, team__in=list(to.teams.values_list("pk", flat=True))
    )
    rows = rows.exclude(person__in=kept_from(to))
    if only is not None:
        rows = rows.filter(pk__in=list(only))
    return list(within_reach(by, rows).select_for_update().order_by("pk"))
