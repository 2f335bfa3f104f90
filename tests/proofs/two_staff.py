"""Two members of staff and the person, at one contact, in an order made by chance from a number."""

import json
import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Final
from uuid import UUID, uuid4

from bluelamp.contacts.actions import assign, change_several, close, grade, reopen, reply, tag, untag, write_note
from bluelamp.contacts.changes import Change
from bluelamp.contacts.holding import ChangedMeanwhile, as_it_is
from bluelamp.contacts.models import Contact, Message, Tagged
from bluelamp.contacts.rules import CloseReason
from bluelamp.contacts.seen import CLOSING, GRADE, WHO, WORDS, Seen
from bluelamp.contacts.several import Target
from bluelamp.contacts.tests.scenarios import a_tag, more_words, someone_came
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.staff.models import Account, Shift, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

STEPS: Final = 5
TOGETHER_ONCE_IN: Final = 10
REASONS: Final = list(CloseReason)
Count = Counter[str]


@dataclass
class Desk:
    """One member of staff, and what the page shows that they have open."""

    account: Account
    seen: Seen
    written: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Try:
    """Something a member of staff sends from their page: what it does, and which parts of the page it rests on."""

    does: Callable[[Contact], object]
    parts: tuple[str, ...]
    makes: Mapping[str, object]


def found_in(count: int) -> Count:
    """Try so many interleavings, and count what went wrong, how often a clash was shown, and how many steps it took."""
    staff = _two_staff()
    found: Count = Counter({"lost": 0, "overwritten": 0, "refused in vain": 0, "clashes": 0, "steps": 0, "together": 0})
    for number in range(count):
        chance = random.Random(number)
        contact = someone_came()
        desks = [Desk(account, as_it_is(contact)) for account in staff]
        for _ in range(STEPS):
            _step(chance, contact.pk, desks, found)
        if number % TOGETHER_ONCE_IN == 0:
            _both_at_once(chance, contact, staff, found)
        kept = set(Message.objects.filter(contact=contact).values_list("words", flat=True))
        found["lost"] += len(set().union(*(desk.written for desk in desks)) - kept)
    return found


def print_found(count: int) -> None:
    """Print what was found, for another process to read."""
    print(json.dumps(found_in(count)))


def _two_staff() -> list[Account]:
    team = Team.objects.filter(pk="digital-desk").first() or a_force_with_teams()["digital-desk"]
    staff = [a_member_of(team) for _ in range(2)]
    at_work = now() - timedelta(minutes=1), now() + timedelta(days=1)
    Shift.objects.bulk_create(Shift(account=one, begins_at=at_work[0], ends_at=at_work[1]) for one in staff)
    return staff


def _step(chance: random.Random, contact_id: UUID, desks: list[Desk], found: Count) -> None:
    contact = Contact.objects.get(pk=contact_id)
    desk = chance.choice(desks)
    found["steps"] += 1
    match chance.randrange(6):
        case 0:
            more_words(contact)
        case 1:
            desk.seen = as_it_is(contact)
        case 2:
            _add(chance, contact, desk)
        case _:
            _send(_chosen(chance, desk, desks), contact, desk, found)


def _add(chance: random.Random, contact: Contact, desk: Desk) -> None:
    """Do what overwrites nothing: notes add, tags are on or off."""
    by, one = actor_for(desk.account), a_tag()
    match chance.randrange(4):
        case 0:
            words = str(uuid4())
            write_note(by=by, contact=contact, words=words, message_id=uuid4())
            desk.written.add(words)
        case 1:
            tag(by=by, contact=contact, tag=one)
            assert Tagged.objects.filter(contact=contact, tag=one).exists()
        case 2:
            untag(by=by, contact=contact, tag=one)
        case _:
            reopen(by=by, contact=contact)


def _chosen(chance: random.Random, desk: Desk, desks: list[Desk]) -> Try:
    by, seen = actor_for(desk.account), desk.seen
    match chance.randrange(5):
        case 0:
            number, danger = chance.choice([None, 1, 2, 3, 4, 5]), chance.random() < 0.3
            made = {"grade": number, "danger": danger}
            return Try(partial(_call, grade, by=by, grade=number, danger=danger, seen=seen), GRADE, made)
        case 1:
            to = chance.choice([None, *(each.account for each in desks)])
            return Try(partial(_call, assign, by=by, to=to, seen=seen), WHO, {"assigned_to_id": to.pk if to else None})
        case 2:
            reason = chance.choice(REASONS)
            return Try(partial(_call, close, by=by, reason=reason, seen=seen), CLOSING, {"close_reason": reason})
        case 3:
            words = str(uuid4())
            return Try(partial(_answer, desk, words), WORDS, {})
    change = Change.read(f"grade:{chance.randrange(1, 6)}")
    assert change is not None
    return Try(partial(_change_all, desk, change), GRADE, {})


def _call(act: Callable[..., object], contact: Contact, **given: object) -> None:
    act(contact=contact, **given)


def _answer(desk: Desk, words: str, contact: Contact) -> None:
    reply(by=actor_for(desk.account), contact=contact, words=words, message_id=uuid4(), seen=desk.seen)
    desk.written.add(words)


def _change_all(desk: Desk, change: Change, contact: Contact) -> None:
    by, seen = actor_for(desk.account), {contact.pk: desk.seen}
    graded_before = contact.grade
    batch = change_several(by=by, change=change, target=Target(), ids=[contact.pk], seen=seen)
    if batch is None and contact.state != "closed" and str(graded_before) != change.value:
        raise ChangedMeanwhile(contact)


def _send(sent: Try, contact: Contact, desk: Desk, found: Count) -> None:
    """Send it, and hold what became of it against what was there before and what was seen."""
    before, was = as_it_is(contact), _row(contact)
    same = all(getattr(contact, name) == value for name, value in sent.makes.items()) and bool(sent.makes)
    try:
        sent.does(Contact.objects.get(pk=contact.pk))
    except ChangedMeanwhile:
        found["clashes"] += 1
        found["refused in vain"] += desk.seen.is_still(before, *sent.parts)
        found["overwritten"] += _row(contact) != was
        return
    changed = _row(contact) != was
    found["overwritten"] += changed and not same and not desk.seen.is_still(before, *sent.parts)
    contact.refresh_from_db()
    found["lost"] += any(getattr(contact, name) != value for name, value in sent.makes.items())


def _row(contact: Contact) -> tuple[object, ...]:
    row = Contact.objects.filter(pk=contact.pk).values_list()[0]
    return (*row, Message.objects.filter(contact=contact).count())


def _both_at_once(chance: random.Random, contact: Contact, staff: list[Account], found: Count) -> None:
    """Let both grade what they see, at one moment: one stands, and the other is shown it."""
    found["together"] += 1
    seen = as_it_is(Contact.objects.get(pk=contact.pk))
    numbers = chance.sample([number for number in range(1, 6) if number != seen.grade], 2)
    entries = Entry.objects.filter(record_id=contact.pk, name="contacts.ContactGraded")
    before = entries.count()
    both = zip(staff, numbers, strict=True)
    answers = in_threads(*(partial(_grade_alone, contact.pk, account, number, seen) for account, number in both))
    stood = [number for number in answers if number is not None]
    found["clashes"] += 2 - len(stood)
    found["overwritten"] += max(len(stood) - 1, 0)
    found["lost"] += entries.count() - before != len(stood) or [Contact.objects.get(pk=contact.pk).grade] != stood[-1:]


def _grade_alone(contact_id: UUID, account: Account, number: int, seen: Seen) -> int | None:
    try:
        contact = Contact.objects.get(pk=contact_id)
        grade(by=actor_for(account), contact=contact, grade=number, danger=seen.danger, seen=seen)
    except ChangedMeanwhile:
        return None
    return number
