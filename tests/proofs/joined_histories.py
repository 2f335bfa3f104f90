"""Two records that were joined, what came to each meanwhile by its own handle or receipt, and the join taken back."""

import json
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import Final
from uuid import UUID, uuid4

from bluelamp.contacts.actions import reply, write_note
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.of_people import contacts_of_people
from bluelamp.contacts.tests.scenarios import a_supervisor, again_from, more_words, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import add_handle, join_people, take_back_judgement
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.models import Judgement, Person
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HandleKind, HowKnown, Verdict
from bluelamp.people.ties import Known
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams

EVENTS: Final = 100
MOST_RECORDS: Final = 4
Count = Counter[str]


@dataclass
class Side:
    """One record, and what belongs to it whatever is joined: its contacts, what was said in them, and its handles."""

    person: Person
    contacts: list[Contact]
    words: set[UUID] = field(default_factory=set)
    handles: set[UUID] = field(default_factory=set)


def found_in(count: int) -> Count:
    """Let so many histories happen, and count what ended up on the wrong side."""
    if not Team.objects.filter(pk="digital-desk").exists():
        a_force_with_teams()
    by = actor_for(a_supervisor())
    found: Count = Counter({"wrong": 0, "joined": 0, "events": 0, "undone": 0})
    for number in range(count):
        _one_history(by, Random(number), found)
    return found


def print_found(count: int) -> None:
    """Print what was found, for another process to read."""
    print(json.dumps(found_in(count)))


def _one_history(by: Actor, chance: Random, found: Count) -> None:
    sides = [_a_side() for _ in range(chance.randrange(2, MOST_RECORDS + 1))]
    joins = [_join(by, sides[place - 1], side) for place, side in enumerate(sides) if place]
    for _ in range(EVENTS):
        _something_happens(by, chance, chance.choice(sides), found)
    chance.shuffle(joins)
    for join in joins:
        take_back_judgement(by=by, person=join.person, judgement=join)
        found["undone"] += 1
    for side in sides:
        found["joined"] += len(of_one_person_with(side.person.pk))
        found["wrong"] += _on_the_wrong_side(by, side)


def _a_side() -> Side:
    contact = someone_came(name="")
    return Side(contact.person, [contact])


def _join(by: Actor, one: Side, other: Side) -> Judgement:
    return join_people(by=by, person=one.person, other=other.person, verdict=Verdict.SAID_SO)


def _something_happens(by: Actor, chance: Random, side: Side, found: Count) -> None:
    contact = chance.choice(side.contacts)
    found["events"] += 1
    match chance.randrange(6):
        case 0:
            side.contacts.append(again_from(side.person))
        case 1:
            handle = add_handle(
                by=by,
                person=side.person,
                kind=HandleKind.EMAIL,
                value=f"{uuid4().hex}@example.com",
                known=Known(HowKnown.TOLD_US),
            )
            side.handles.add(handle.pk)
        case 2:
            side.words.add(reply(by=by, contact=contact, words="Thank you.", message_id=uuid4()).pk)
        case 3:
            side.words.add(write_note(by=by, contact=contact, words="Rang them.", message_id=uuid4()).pk)
        case _:
            side.words.add(more_words(contact).pk)


def _on_the_wrong_side(by: Actor, side: Side) -> int:
    """Return how many events are with this record and not of it, or of it and not with it, as staff see it."""
    whole = {side.person.pk, *of_one_person_with(side.person.pk)}
    seen = {contact.pk for each in contacts_of_people(by, whole).values() for contact in each}
    words = set(Message.objects.filter(contact__in=seen).values_list("pk", flat=True))
    handles = {handle.pk for handle in handles_of(*whole)}
    own = {contact.pk for contact in side.contacts}
    return len(seen ^ own) + len(words ^ side.words) + len(handles ^ side.handles)
