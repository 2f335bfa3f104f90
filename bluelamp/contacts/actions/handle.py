"""Handling a contact: who has it, how urgent it is, what was promised, and when it is done."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.answer import leave_unsent
from bluelamp.contacts.actions.guests import let_guests_go
from bluelamp.contacts.events import (
    ContactAssigned,
    ContactClosed,
    ContactGraded,
    ContactMoved,
    ContactReopened,
    PromiseGiven,
)
from bluelamp.contacts.holding import expect, hold
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel, CloseReason, State
from bluelamp.contacts.seen import CLOSING, GRADE, WHO, Seen
from bluelamp.contacts.whom import can_be_given
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.promises.actions import drop_promise, keep_promise, make_promise
from bluelamp.promises.events import PromiseKept
from bluelamp.promises.queries import next_due, promises_about
from bluelamp.promises.rules import Kind, WhyDropped
from bluelamp.staff.duty import duty_of
from bluelamp.staff.duty_words import not_here
from bluelamp.staff.queries import is_kept_from, teams_of_account, teams_serving

if TYPE_CHECKING:
    from bluelamp.promises.models import Promise
    from bluelamp.staff.models import Account


class NotInTheTeam(ValueError):
    """A contact was to be given to someone outside its team."""

    def __str__(self) -> str:
        return str(_("This person is not in the team that has the contact. Choose someone who is."))


class KnowsThem(NotInTheTeam):
    """A contact was to be given to someone who is kept from it, because they know its person."""

    def __str__(self) -> str:
        return str(_("They cannot be given this contact. Choose someone else."))


class NotHere(ValueError):
    """A contact was to be given to someone who is not here."""

    def __init__(self, account: "Account") -> None:
        super().__init__()
        self.account = account

    def __str__(self) -> str:
        said = {"name": self.account.name, "until": not_here(duty_of(self.account))}
        return str(_("%(name)s is %(until)s. Choose someone who is here, or anyone in the team.")) % said


@action(may="contacts.assign", announces=ContactAssigned, on="contact")
def assign(*, by: Actor, contact: Contact, to: "Account | None", seen: Seen | None = None) -> Contact:
    """Give a contact to a member of its team, or back to the whole team; raise `NotInTheTeam` or `NotHere`.

    What whoever gives a chat away had typed there and not sent is kept as their note.
    Given to a member of the team that it is offered to while its own cannot, it is of that team from then on.
    Raises `ChangedMeanwhile` where someone else has it than was seen, unless that is who it was to be given to.
    """
    hold(contact)
    team = _team_of(to, contact) if to else contact.team_id
    account_id = to.pk if to else None
    if contact.assigned_to_id == account_id:
        nothing_new()
        return contact
    expect(contact, seen, WHO)
    if to is not None and not can_be_given(by, to):
        raise NotHere(to)
    if contact.channel == Channel.CHAT and account_id != by.id:
        leave_unsent(by=by, contact=contact)
    if team != contact.team_id:
        announce(ContactMoved(contact_id=contact.pk, person_id=contact.person_id, team=team), by=by)
    contact.assigned_to, contact.team_id = to, team
    contact.save(update_fields=["assigned_to", "team"])
    announce(ContactAssigned(contact_id=contact.pk, person_id=contact.person_id, account_id=account_id), by=by)
    return contact


@action(may="contacts.grade", announces=ContactGraded, on="contact")
def grade(*, by: Actor, contact: Contact, grade: int | None, danger: bool, seen: Seen | None = None) -> Contact:
    """Say how urgent a contact is: a grade of 1 (most) to 5, and whether anyone is in danger.

    Raises `ChangedMeanwhile` where it was graded otherwise than was seen, unless in just this way.
    """
    hold(contact)
    if (contact.grade, contact.danger) == (grade, danger):
        nothing_new()
        return contact
    expect(contact, seen, GRADE)
    contact.grade, contact.danger = grade, danger
    contact.save(update_fields=["grade", "danger"])
    announce(ContactGraded(contact_id=contact.pk, person_id=contact.person_id, grade=grade, danger=danger), by=by)
    return contact


@action(may="promises.make", announces=PromiseGiven, on="contact")
def promise(*, by: Actor, contact: Contact, words: str, due_at: datetime, kind: Kind = Kind.OTHER) -> "Promise":
    """Promise the person something by a moment; both sides see it. Raises `promises.actions.DueInThePast`."""
    hold(contact)
    made = make_promise(
        by=by,
        person_id=contact.person_id,
        matter_id=contact.pk,
        kind=kind,
        due_at=due_at,
        words=words,
    )
    if contact.due_at is None or due_at < contact.due_at:
        contact.due_at = due_at
        contact.save(update_fields=["due_at"])
    announce(PromiseGiven(contact_id=contact.pk, person_id=contact.person_id, promise_id=made.pk), by=by)
    return made


@action(may="promises.keep", announces=PromiseKept, on="contact")
def keep(*, by: Actor, contact: Contact, promise: "Promise") -> Contact:
    """Write down that a promise about this contact was kept; the contact is due when the next one is."""
    hold(contact)
    keep_promise(by=by, promise=promise)
    _be_due_again(contact)
    return contact


@action(may="contacts.close", announces=ContactClosed, on="contact")
def close(
    *,
    by: Actor,
    contact: Contact,
    reason: CloseReason,
    became: Mapping[UUID, WhyDropped | None] | None = None,
    seen: Seen | None = None,
) -> Contact:
    """Close a contact for a reason that the person can read too; closing it again changes nothing.

    `became` says of promises, by their ids, why they are no longer needed, or None where they were kept. What is open
    and not named stays open, and counts as left open while the contact is closed.

    Raises `ChangedMeanwhile` where it is not as it was seen: its state, its grade, or what was said and sent. Not
    where it was closed for this very reason.
    """
    hold(contact)
    if contact.state == State.CLOSED and (seen is None or contact.close_reason == reason):
        nothing_new()
        return contact
    expect(contact, seen, CLOSING)
    _end_promises(by, contact, became or {})
    if contact.channel == Channel.CHAT:
        let_guests_go(by=by, contact=contact)
    contact.state = State.CLOSED
    contact.closed_at, contact.close_reason = now(), reason
    contact.save(update_fields=["state", "closed_at", "close_reason"])
    announce(ContactClosed(contact_id=contact.pk, person_id=contact.person_id, reason=reason), by=by)
    return contact


@action(may="contacts.close", announces=ContactReopened, on="contact")
def reopen(*, by: Actor, contact: Contact, state: State = State.WAITING) -> Contact:
    """Open a closed contact again, waiting or answered; one that is open stays as it is."""
    hold(contact)
    if contact.state != State.CLOSED:
        nothing_new()
        return contact
    contact.state = state
    contact.closed_at, contact.close_reason = None, ""
    contact.save(update_fields=["state", "closed_at", "close_reason"])
    announce(ContactReopened(contact_id=contact.pk, person_id=contact.person_id, state=state), by=by)
    return contact


def _team_of(account: "Account", contact: Contact) -> str:
    """Return the first of the teams that serve a contact now that an account is in, its own before others."""
    own = teams_of_account(account)
    if is_kept_from(account, contact.person_id):
        raise KnowsThem
    for team in teams_serving(contact.team_id):
        if team in own:
            return team
    raise NotInTheTeam


def _end_promises(by: Actor, contact: Contact, became: Mapping[UUID, WhyDropped | None]) -> None:
    for promise in promises_about(contact.pk) if became else []:
        if promise.pk not in became:
            continue
        why = became[promise.pk]
        if why is None:
            keep_promise(by=by, promise=promise)
        else:
            drop_promise(by=by, promise=promise, reason=why)
    if became:
        _be_due_again(contact)


def _be_due_again(contact: Contact) -> None:
    following = next_due(contact.pk)
    contact.due_at = following.due_at if following else None
    contact.save(update_fields=["due_at"])
