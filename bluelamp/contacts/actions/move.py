"""Moving a contact to another team, which deals with it from then on."""

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.answer import write_note
from bluelamp.contacts.events import ContactAssigned, ContactMoved
from bluelamp.contacts.holding import expect, hold
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import WhyMoved
from bluelamp.contacts.seen import WHO, Seen
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.closed_teams import followers, must_be_open
from bluelamp.staff.queries import account_in
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
        move_task(by=by, task=task, team=team, keep=task.account_id is not None and account_in(task.account_id, team))
    if contact.assigned_to_id is not None and not account_in(contact.assigned_to_id, team):
        contact.assigned_to = None
        announce(ContactAssigned(contact_id=contact.pk, person_id=contact.person_id, account_id=None), by=by)
    return _move(by, contact, team, WhyMoved.TEAM_CLOSED)


def _move(by: Actor, contact: Contact, team: str, reason: WhyMoved) -> Contact:
    contact.team_id = team
    contact.save(update_fields=["team", "assigned_to"])
    announce(ContactMoved(contact_id=contact.pk, person_id=contact.person_id, team=team, reason=reason), by=by)
    return contact
