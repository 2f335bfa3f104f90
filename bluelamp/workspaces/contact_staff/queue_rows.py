"""The rows of the queue as the desk shows them: age, promise and whose it is, in plain words."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bluelamp.contacts.news import news_for
from bluelamp.contacts.rules import State
from bluelamp.contacts.tags import tags_of
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import ago, until
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still
from bluelamp.reports.queries import Beginning, beginnings_of
from bluelamp.watch.queries import phrases_heard
from bluelamp.workspaces.contact_staff.presence import who_is_on

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


NO_REPORT: Final = Beginning("", "")


@dataclass(frozen=True, slots=True)
class Row:
    """All that a row of the queue shows of one contact, and nothing else, so that the same row is rendered once."""

    pk: UUID
    reference: str
    person: str
    danger: bool
    heard: str
    sealed: bool
    grade: int | None
    is_closed: bool
    about: str
    begins: str
    tags: tuple[str, ...]
    received_at: datetime
    came_in: str
    due: str
    is_late: bool
    assigned_to: str
    team: str
    skill: str
    news: tuple[str, ...]
    present: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """How each contact of a page begins, and what their tags say."""

    beginnings: dict[UUID, Beginning]
    tags: dict[UUID, tuple[str, ...]]
    heard: dict[UUID, str]


def rows_of(by: Actor, contacts: list["Contact"], still: Still) -> list[Row]:
    """Return one row for each contact of a page, in their order."""
    ids = tuple(contact.pk for contact in contacts)
    rows = still.ask_as(
        by,
        _rows,
        tuple(contacts),
        still.ask(_told_of, ids, tuple(contact.pk for contact in contacts if contact.danger)),
    )
    present = who_is_on(by, ids, still)
    return [replace(row, present=present[row.pk]) if row.pk in present else row for row in rows]


def _told_of(ids: tuple[UUID, ...], in_danger: tuple[UUID, ...]) -> Told:
    tags = {contact: tuple(map(str, found)) for contact, found in tags_of(ids).items()}
    return Told(beginnings_of(ids), tags, phrases_heard(in_danger))


def _rows(by: Actor, contacts: tuple["Contact", ...], told: Told) -> list[Row]:
    at, news = now(), news_for(by, [contact.pk for contact in contacts])
    return [
        replace(row, sealed=row.sealed or contact.person_id in by.sees_sealed)
        for contact in contacts
        for row in [_row(contact, told, at, tuple(news.get(contact.pk, ())))]
    ]


def _row(contact: "Contact", told: Told, at: datetime, news: tuple[str, ...]) -> Row:
    skill = contact.rule.skill if contact.rule else None
    begins = told.beginnings.get(contact.pk, NO_REPORT)
    return Row(
        pk=contact.pk,
        reference=contact.reference,
        person=str(contact.person),
        danger=contact.danger,
        heard=told.heard.get(contact.pk, ""),
        sealed=contact.sealed,
        grade=contact.grade,
        is_closed=contact.state == State.CLOSED,
        about=begins.gist,
        begins=begins.words,
        tags=told.tags.get(contact.pk, ()),
        received_at=contact.received_at,
        came_in=ago(contact.received_at, at=at),
        due=until(contact.due_at, at=at) if contact.due_at else "",
        is_late=contact.due_at is not None and contact.due_at < at,
        assigned_to=str(contact.assigned_to or ""),
        team=str(contact.team),
        skill=str(skill or ""),
        news=news,
    )
