"""Keeping the handle that someone wrote from who showed that a matter is theirs."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.people.agreements import leads_to
from bluelamp.people.models import Handle, Person
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.tie_events import HandleUsed


@action(may="people.keep_used", announces=HandleUsed, on="person")
def keep_used(*, by: Actor, person: Person, kind: HandleKind, value: str) -> None:
    """Keep from where someone wrote, once. It may be a friend's, so nobody may use it until that is agreed."""
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    handle = new_row(Handle, person_id=person.pk, kind=kind, value=value, safety=Safety.NOT_SURE, given_by_owner=False)
    if leads_to(handle) in {leads_to(one) for one in handles_of(person.pk) if one.kind == kind}:
        nothing_new()
        return
    write_down(handle)
    announce(HandleUsed(person_id=person.pk, handle_id=handle.pk), by=by, wrote=[handle])
