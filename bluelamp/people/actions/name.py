"""Saying who one is after having told something without a name: on the record, or sealed for all or a part of it."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.keys.secrets import encrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.people.actions.record import GivenHandle
from bluelamp.people.events import PersonNamed
from bluelamp.people.models import Handle, Person, SealedName
from bluelamp.people.sealed_name_events import NameSealed, NameTakenBack
from bluelamp.people.sealed_names import ids_of


class HasAName(ValueError):
    """Someone who gave a name before was to be given another."""

    def __str__(self) -> str:
        return str(_("We have a name already. Write to us if it has changed."))


@action(may="people.say_who", announces=PersonNamed, on="person")
def say_who(*, by: Actor, person: Person, matter_id: UUID, name: str, handles: Sequence[GivenHandle] = ()) -> Person:
    """Put a name, and ways to reach them, on the record of someone who had given no name.

    From then on the gate and what is agreed hold as for anyone. Sent twice it is one; raises `HasAName` for another.
    """
    _hold(person)
    if person.name == name:
        nothing_new()
        return person
    if person.name or person.is_erased():
        raise HasAName
    person.name = name
    person.save(update_fields=["name"])
    given = [_handle(person, handle) for handle in handles]
    write_down(*given)
    handle_ids = tuple(handle.pk for handle in given)
    named = PersonNamed(matter_id=matter_id, person_id=person.pk, handle_ids=handle_ids)
    announce(named, by=by, wrote=[person, *given])
    return person


@action(may="people.seal_name", announces=NameSealed, on="person")
def seal_name(*, by: Actor, person: Person, matter_id: UUID, part_id: UUID, name: str) -> SealedName:
    """Keep a name apart from the person's record, encrypted, for a part of a matter or, by the matter's id, for all.

    The first one for a part stays. Nothing can be sent by it, and no list or search finds it. Raises `HasAName` where
    their name is on the record.
    """
    _hold(person)
    earlier = SealedName.objects.filter(matter_id=matter_id, part_id=part_id, taken_back_at=None).first()
    if earlier is not None:
        nothing_new()
        return earlier
    if person.name or person.is_erased():
        raise HasAName
    sealed = new_row(
        SealedName,
        person_id=person.pk,
        matter_id=matter_id,
        part_id=part_id,
        sealed_name=encrypt_field(name, purpose="identities"),
    )
    write_down(sealed)
    announce(NameSealed(**ids_of(sealed), part_id=part_id), by=by, wrote=[sealed])
    return sealed


@action(may="people.take_back_name", announces=NameTakenBack, on="sealed")
def take_back_name(*, by: Actor, sealed: SealedName) -> None:
    """Erase a sealed name at once, whether it was opened or not; one that is gone already stays gone."""
    held = SealedName.objects.select_for_update(no_key=True).get(pk=sealed.pk)
    if held.is_erased():
        nothing_new()
        return
    SealedName.objects.filter(pk=held.pk).update(taken_back_at=now())
    announce(NameTakenBack(**ids_of(held)), by=by, wrote=empty(SealedName, [held]))


def _hold(person: Person) -> None:
    person.refresh_from_db(from_queryset=Person.objects.select_for_update(no_key=True))


def _handle(person: Person, given: GivenHandle) -> Handle:
    return new_row(
        Handle,
        person_id=person.pk,
        kind=given.kind,
        value=given.value,
        safety=given.safety,
        given_by_owner=given.by_owner,
    )
