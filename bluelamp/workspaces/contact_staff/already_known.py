"""What we already know of whoever speaks: other open matters, promises due, and what need not be asked again."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bluelamp.contacts.of_people import others_from
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import until
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.agreements import Agreed, agreed_with
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.rules import HandleKind
from bluelamp.promises.queries import open_about
from bluelamp.reports.asking_again import asked_again
from bluelamp.reports.facts import Fact, facts_in, in_words
from bluelamp.reports.heard import in_short
from bluelamp.reports.queries import report_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from bluelamp.contacts.models import Contact
    from bluelamp.promises.models import Promise
    from bluelamp.reports.models import Report

MOST: Final = 20
MOST_AT_ONCE: Final = 3
BY_HANDLE: Final = {HandleKind.PHONE: Fact.PHONE, HandleKind.EMAIL: Fact.EMAIL, HandleKind.POST: Fact.ADDRESS}


@dataclass(frozen=True)
class Matter:
    """Another contact of the person, and what it is about."""

    contact: "Contact"
    about: str


@dataclass(frozen=True)
class Due:
    """A promise of another matter that is not kept yet, and when it is due."""

    promise: "Promise"
    matter: Matter
    when: str


@dataclass(frozen=True)
class AlreadyKnown:
    """What is known before the first word is typed, within reach; `known` is what need not be asked again."""

    matters: list[Matter]
    due: list[Due]
    known: frozenset[Fact]

    @property
    def facts(self) -> list[str]:
        """What need not be asked again, in words."""
        return in_words(self.known)

    @property
    def open_matters(self) -> list[Matter]:
        """The other matters that are open."""
        return [matter for matter in self.matters if matter.contact.closed_at is None]

    @property
    def first_matters(self) -> list[Matter]:
        """Those of them that a page has room for."""
        return self.open_matters[:MOST_AT_ONCE]

    @property
    def first_due(self) -> list[Due]:
        """The promises that a page has room for, the first due first."""
        return self.due[:MOST_AT_ONCE]


def already_known(
    by: Actor, contact: "Contact", people: "Collection[UUID]", ways: "list[Agreed]", report: "Report | None"
) -> AlreadyKnown:
    """Return what is known; `people` are all records of the person, `ways` what is agreed, `report` what they told."""
    others = others_from(by, contact, people, most=MOST)
    short = in_short([other.pk for other in others]) if others else {}
    matters = {other.pk: Matter(other, short[other.pk].gist if other.pk in short else "") for other in others}
    facts = facts_in(report.answers) if report else set()
    facts |= {fact for one in short.values() for fact in one.facts}
    facts |= {
        BY_HANDLE[HandleKind(way.handle.kind)] for way in ways if not way.known.ended and way.handle.kind in BY_HANDLE
    }
    facts |= {Fact.NAME} if any(one.person.name for one in (contact, *others)) else set()
    return AlreadyKnown(list(matters.values()), _due(matters), frozenset(facts))


def asks_again(by: Actor, contact: "Contact", words: str) -> "list[Fact]":
    """Return what an answer asks for that is on record, of all that its writer may see of the person."""
    if not asked_again(words, frozenset(Fact)):
        return []
    joined = of_one_person_with(contact.person_id)
    ways = agreed_with(contact.person_id, joined=joined)
    known = already_known(by, contact, {contact.person_id, *joined}, ways, report_of(contact))
    return asked_again(words, known.known)


def _due(matters: "dict[UUID, Matter]") -> list[Due]:
    open_ones = [pk for pk, matter in matters.items() if matter.contact.closed_at is None]
    at = now()
    return [Due(promise, matters[promise.matter_id], until(promise.due_at, at=at)) for promise in open_about(open_ones)]
