"""The rows of the queue as the desk shows them: age, promise and whose it is, in plain words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bluelamp.contacts.news import news_for
from bluelamp.contacts.tags import tags_of
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import ago, until
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.queries import first_words_of, gists_of
from bluelamp.workspaces.contact_staff.presence import who_is_at

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Tag


@dataclass(frozen=True)
class Row:
    """One contact as the queue shows it."""

    contact: "Contact"
    about: str
    begins: str
    came_in: str
    due: str
    is_late: bool
    tags: list["Tag"]
    news: list[str]
    present: list[str]


def rows_of(by: Actor, contacts: list["Contact"]) -> list[Row]:
    """Return one row for each contact of a page, in their order."""
    ids = [contact.pk for contact in contacts]
    gists, begins = gists_of(ids), first_words_of(ids)
    tags, news, present = tags_of(ids), news_for(by, ids), who_is_at(by, ids)
    return [
        Row(
            contact=contact,
            about=gists.get(contact.pk, ""),
            begins=begins.get(contact.pk, ""),
            came_in=ago(contact.received_at, at=now()),
            due=until(contact.due_at, at=now()) if contact.due_at else "",
            is_late=contact.due_at is not None and contact.due_at < now(),
            tags=tags.get(contact.pk, []),
            news=news.get(contact.pk, []),
            present=present.get(contact.pk, []),
        )
        for contact in contacts
    ]
