"""Who the person of a contact may be, as the desk shows it: the records that were joined, those like it, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.contacts.of_people import contacts_of_people
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.agreements import agreed_with, code_words_with
from bluelamp.people.judgements import Judged, verdicts
from bluelamp.people.likeness import Like, who_may_be
from bluelamp.people.registers import brought_within_reach
from bluelamp.people.rules import TWO_PEOPLE
from bluelamp.reports.queries import gists_of
from bluelamp.workspaces.contact_staff.agreement_words import verdict_of
from bluelamp.workspaces.contact_staff.forms import Again

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.models import BroughtPerson, Judgement, Person

VERY_SURE = 0.99


@dataclass(frozen=True)
class Theirs:
    """A contact of another record, and what it is about."""

    contact: "Contact"
    about: str


@dataclass(frozen=True)
class Other:
    """Another record: whose it is, its contacts within reach, and what was decided of it or speaks for it.

    `brought` is the register that it came with, if it did.
    """

    person: "Person"
    contacts: tuple[Theirs, ...]
    brought: "BroughtPerson | None" = None
    judgement: "Judgement | None" = None
    reasons: tuple[str, ...] = ()
    sure: str = ""


@dataclass(frozen=True)
class Who:
    """The records that are of the same person, those that may be, and those that someone decided are not."""

    joined: list[Other]
    perhaps: list[Other]
    apart: list[Other]


def who_it_may_be(by: Actor, person_id: UUID, decided: Judged) -> Who:
    """Return every other record within reach that is of this person, may be, or was taken for it."""
    judged = {(set(_pair(one)) - {person_id}).pop(): one for one in decided.judgements}
    joined = decided.joined
    apart = {who for who, one in judged.items() if one.verdict in TWO_PEOPLE}
    likes = {like.person_id: like for like in who_may_be(person_id, but={*joined, *judged})}
    others = {*joined, *likes, *apart}
    known = _Known(
        _theirs(contacts_of_people(by, others)),
        {one.person_id: one for one in brought_within_reach(by, others, reason=Reason.ANSWERING)},
    )
    return Who(
        joined=_others(sorted(joined), known, judged, {}),
        perhaps=_others(likes, known, {}, likes),
        apart=_others(sorted(apart), known, judged, {}),
    )


def would_hold(person_id: UUID, decided: Judged, other: "Person") -> list[str]:
    """Return what would hold otherwise for the ways to reach a person if another record were theirs, each in words."""
    now = {one.handle.pk: one.terms for one in agreed_with(person_id, joined=decided.joined)}
    then = agreed_with(person_id, joined={*decided.joined, other.pk})
    return [verdict_of(one) for one in then if one.handle.pk in now and one.terms != now[one.handle.pk]]


def settles_it(other: Other) -> str:
    """Say what to ask for, so that one knows whether a record is of the same person."""
    if code_words_with([other.person.pk]):
        return _("Ask for the code word that was agreed with them there.")
    return _(
        "Ask what only they can know of what was told there, and when, or see their papers. "
        "A code that was sent to a phone shows only who has the phone."
    )


def verdict_name(person: "Person") -> str:
    """Return what the question is called in a form that asks whether a record is of the same person."""
    return f"verdict-{person.pk.hex}"


def verdict_field(person: "Person", again: Again) -> Field:
    """Ask whether a record is of the same person, and how one knows."""
    return Field(
        name=verdict_name(person),
        label=_("What do you know?"),
        error=again.error(verdict_name(person)),
        options=tuple(Option(code, words) for code, words in verdicts()),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


@dataclass(frozen=True)
class _Known:
    """What is within reach of other records: their contacts, and the register that they came with."""

    contacts: dict[UUID, tuple[Theirs, ...]]
    brought: "dict[UUID, BroughtPerson]"

    def person(self, person_id: UUID) -> "Person | None":
        """Return whose record it is, None where nothing of it is within reach."""
        if person_id in self.contacts:
            return self.contacts[person_id][0].contact.person
        return self.brought[person_id].person if person_id in self.brought else None


def _others(
    people: Iterable[UUID], known: _Known, judged: "dict[UUID, Judgement]", likes: dict[UUID, Like]
) -> list[Other]:
    return [
        Other(
            person=person,
            contacts=known.contacts.get(who, ()),
            brought=known.brought.get(who),
            judgement=judged.get(who),
            reasons=likes[who].reasons if who in likes else (),
            sure=_how_sure(likes[who]) if who in likes else "",
        )
        for who in people
        if (person := known.person(who))
    ]


def _theirs(contacts: "dict[UUID, list[Contact]]") -> dict[UUID, tuple[Theirs, ...]]:
    about = gists_of([contact.pk for each in contacts.values() for contact in each])
    return {
        person: tuple(Theirs(contact, about.get(contact.pk, "")) for contact in each)
        for person, each in contacts.items()
    }


def _how_sure(like: Like) -> str:
    return _("Very likely") if like.probability >= VERY_SURE else _("Likely")


def _pair(judgement: "Judgement") -> tuple[UUID, UUID]:
    return judgement.person_id, judgement.other_id
