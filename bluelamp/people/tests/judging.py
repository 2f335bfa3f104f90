"""Deciding about people, for tests to begin with."""

from uuid import UUID

from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import join_people, keep_apart
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.models import Judgement, Person
from bluelamp.people.rules import Verdict
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of


def a_judge() -> Actor:
    """Return someone with leave to judge anyone: who reaches whom is decided by a room above."""
    account = a_member_of(a_force_with_teams()["digital-desk"])
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=frozenset({"people.judge"}))


def join(by: Actor, person: Person, other: Person) -> Judgement:
    """Decide that two are one person."""
    return join_people(by=by, person=person, other=other, verdict=Verdict.SAID_SO)


def apart(by: Actor, person: Person, other: Person) -> Judgement:
    """Decide that two are two people."""
    return keep_apart(by=by, person=person, other=other, verdict=Verdict.SHARE)


def whole(person: Person) -> set[UUID]:
    """Return all records that are of one person with this one, and itself."""
    return {person.pk} | of_one_person_with(person.pk)
