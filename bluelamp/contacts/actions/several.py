"""Changing several contacts at once, and undoing it: each by its own action, with an entry of its own."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.handle import assign, close, grade, reopen
from bluelamp.contacts.actions.move import move_back, move_to_team
from bluelamp.contacts.actions.tags import tag, untag
from bluelamp.contacts.changes import Change, ChangeKind
from bluelamp.contacts.events import SeveralChanged, SeveralUndone
from bluelamp.contacts.models import Batch, Contact
from bluelamp.contacts.moved import before_move
from bluelamp.contacts.rules import CloseReason, State
from bluelamp.contacts.seen import Seen
from bluelamp.contacts.several import (
    NOBODY_LOOKED,
    Target,
    held_to_undo,
    held_within_reach,
    is_untouched,
    sort_out,
    target_of,
)
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.staff.queries import active_account


class TooLateToUndo(ValueError):
    """Something happened to one of the contacts since, or it was undone before."""

    def __str__(self) -> str:
        return str(_("It cannot be undone any more, because one of them has changed since. Change each by itself."))


@action(may="contacts.change_several", announces=SeveralChanged)
def change_several(
    *, by: Actor, change: Change, target: Target, ids: list[UUID], seen: Mapping[UUID, Seen] = NOBODY_LOOKED
) -> Batch | None:
    """Make one change to every contact within reach that it changes; None where it changes none.

    A contact that is not as it was `seen` stays as it is; for one that is not among them, nothing was looked at.
    All are changed or, where anything fails, none is. Nothing is moved before it was said why.
    """
    if by.id is None or (change.kind == ChangeKind.MOVE and change.why_moved() is None):
        raise NotAllowed
    held = held_within_reach(by, ids)
    contacts = sort_out(by, change, target, held, asked=len(ids), seen=seen).will
    if not contacts:
        nothing_new()
        return None
    before = {str(contact.pk): _before(change, contact) for contact in contacts}
    for contact in contacts:
        _change(by, change, target, contact)
    batch = Batch(made_by_id=by.id, made_at=now(), change=str(change), before=before)
    write_down(batch)
    announce(SeveralChanged(batch_id=batch.pk, change=change.kind, contacts=len(contacts)), by=by)
    return batch


@action(may="contacts.change_several", announces=SeveralUndone)
def undo_several(*, by: Actor, batch: Batch) -> Batch:
    """Put every contact of a change back as it was, by the opposite actions. Raises `TooLateToUndo`."""
    if batch.made_by_id != by.id:
        raise NotAllowed
    contacts = held_to_undo(by, batch)
    change = Change.read(batch.change)
    target = target_of(change) if change else None
    if batch.undone_at or len(contacts) < len(batch.before) or not is_untouched(batch) or not change or not target:
        raise TooLateToUndo
    for contact in contacts:
        _put_back(by, change, target, contact, batch)
    batch.undone_at = now()
    batch.save(update_fields=["undone_at"])
    announce(SeveralUndone(batch_id=batch.pk, change=change.kind, contacts=len(contacts)), by=by)
    return batch


def _before(change: Change, contact: Contact) -> Any:
    match change.kind:
        case ChangeKind.ASSIGN:
            return str(contact.assigned_to_id) if contact.assigned_to_id else None
        case ChangeKind.GRADE:
            return contact.grade
        case ChangeKind.CLOSE:
            return contact.state
        case ChangeKind.MOVE:
            return before_move(contact)
    return None


def _change(by: Actor, change: Change, target: Target, contact: Contact) -> None:
    match change.kind:
        case ChangeKind.ASSIGN:
            assign(by=by, contact=contact, to=target.account)
        case ChangeKind.GRADE:
            grade(by=by, contact=contact, grade=int(change.value), danger=contact.danger)
        case ChangeKind.CLOSE:
            close(by=by, contact=contact, reason=CloseReason(change.value))
        case ChangeKind.MOVE if reason := change.why_moved():
            move_to_team(by=by, contact=contact, team=change.team(), reason=reason)
        case ChangeKind.TAG if target.tag:
            tag(by=by, contact=contact, tag=target.tag)


def _put_back(by: Actor, change: Change, target: Target, contact: Contact, batch: Batch) -> None:
    before = batch.before[str(contact.pk)]
    match change.kind:
        case ChangeKind.ASSIGN:
            assign(by=by, contact=contact, to=active_account(UUID(before)) if before else None)
        case ChangeKind.GRADE:
            grade(by=by, contact=contact, grade=before, danger=contact.danger)
        case ChangeKind.CLOSE:
            reopen(by=by, contact=contact, state=State(before))
        case ChangeKind.MOVE:
            move_back(by=by, contact=contact, batch=batch)
        case ChangeKind.TAG if target.tag:
            untag(by=by, contact=contact, tag=target.tag)
