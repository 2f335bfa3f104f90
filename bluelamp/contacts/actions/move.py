"""Moving a contact to another team, which deals with it from then on."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.answer import leave_unsent, write_note
from bluelamp.contacts.actions.handle import assign
from bluelamp.contacts.events import ContactAssigned, ContactMoved
from bluelamp.contacts.holding import expect, hold
from bluelamp.contacts.models import Batch, Contact
from bluelamp.contacts.moved import Before
from bluelamp.contacts.rules import Channel, WhyMoved
from bluelamp.contacts.seen import WHO, Seen
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.closed_teams import followers, must_be_open
from bluelamp.staff.queries import account_in, active_account
from bluelamp.tasking.actions import move_task
from bluelamp.tasking.queries import open_tasks_about


class SealedStays(ValueError):
    """A sealed contact was to be moved to a team in which nobody might be allowed to know of it."""

    def __str__(self) -> str:
        return str(_("A sealed matter stays with the team that has it."))


@action(may="contacts.move", announces=ContactMoved, on="contact")
def move_to_team(
    *, by: Actor, contact: Contact, team: str, reason: WhyMoved, note: str = "", seen: Seen | None = None
) -> Contact:
    """Let another team deal with a contact and what is still to do about it; nobody of it has it yet.

    From then on those reach it who reach what that team has. `note` is written for colleagues before. Raises
    `SealedStays`, `TeamIsClosed`, and `ChangedMeanwhile` where someone else has it than was seen.
    """
    hold(contact)
    if contact.team_id == team:
        nothing_new()
        return contact
    expect(contact, seen, WHO)
    must_be_open([team])
    if contact.sealed:
        raise SealedStays
    if contact.channel == Channel.CHAT:
        leave_unsent(by=by, contact=contact)
    if note:
        write_note(by=by, contact=contact, words=note, message_id=new_id())
    for task in open_tasks_about(contact.pk):
        move_task(by=by, task=task, team=team)
    if contact.assigned_to_id is not None:
        contact.assigned_to = None
        announce(ContactAssigned(contact_id=contact.pk, person_id=contact.person_id, account_id=None), by=by)
    return _move(by, contact, team, reason)


@action(may="contacts.move", announces=ContactMoved, on="contact")
def move_along(*, by: Actor, contact: Contact) -> Contact:
    """Let the team that follows a closed one deal with what the closed one has; whoever has it keeps it.

    Someone who is not in the team that follows lets go of it, as the desk lets nobody have what they cannot reach.
    """
    hold(contact)
    team = followers().get(contact.team_id)
    if team is None:
        nothing_new()
        return contact
    for task in open_tasks_about(contact.pk):
        keeps_it = task.account_id is not None and account_in(task.account_id, team)
        move_task(by=by, task=task, team=team, account_id=task.account_id if keeps_it else None)
    if contact.assigned_to_id is not None and not account_in(contact.assigned_to_id, team):
        contact.assigned_to = None
        announce(ContactAssigned(contact_id=contact.pk, person_id=contact.person_id, account_id=None), by=by)
    return _move(by, contact, team, WhyMoved.TEAM_CLOSED)


@action(may="contacts.move", announces=ContactMoved)
def move_back(*, by: Actor, contact: Contact, batch: Batch) -> Contact:
    """Undo the move of a contact that was moved with others: its team, tasks and whoever had it are as before.

    Whoever moved it need not reach it any more; nobody else can do this. What was asked since goes along, of anyone in
    the team. Raises `NotAllowed`, `TeamIsClosed`, `NotInTheTeam` and `NotHere`.
    """
    if batch.made_by_id != by.id or str(contact.pk) not in batch.before:
        raise NotAllowed
    before = Before(**batch.before[str(contact.pk)])
    hold(contact)
    must_be_open([before.team])
    contact.assigned_to = None
    _move(by, contact, before.team, WhyMoved.UNDONE)
    for task in open_tasks_about(contact.pk):
        asked = before.tasks.get(str(task.pk))
        move_task(by=by, task=task, team=before.team, account_id=UUID(asked) if asked else None)
    if before.account and (account := active_account(UUID(before.account))):
        assign(by=by, contact=contact, to=account)
    return contact


def _move(by: Actor, contact: Contact, team: str, reason: WhyMoved) -> Contact:
    contact.team_id = team
    contact.save(update_fields=["team", "assigned_to"])
    announce(ContactMoved(contact_id=contact.pk, person_id=contact.person_id, team=team, reason=reason), by=by)
    return contact
