"""The rows of the queue as the desk shows them: age, promise and whose it is, in plain words."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bluelamp.contacts.tags import tags_of
from bluelamp.foundation.clock import now
from bluelamp.reports.queries import gists_of
from bluelamp.workspaces.contact_staff.times import ago, until

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Tag


@dataclass(frozen=True)
class Row:
    """One contact as the queue shows it."""

    contact: "Contact"
    about: str
    came_in: str
    due: str
    is_late: bool
    tags: list["Tag"]


def rows_of(contacts: list["Contact"]) -> list[Row]:
    """Return one row for each contact of a page, in their order."""
    gists = gists_of(contact.pk for contact in contacts)
    tags = tags_of(contact.pk for contact in contacts)
    return [_row(contact, gists.get(contact.pk, ""), tags.get(contact.pk, []), at=now()) for contact in contacts]


def _row(contact: "Contact", about: str, tags: list["Tag"], *, at: datetime) -> Row:
    return Row(
        contact=contact,
        about=about,
        came_in=ago(contact.received_at, at=at),
        due=until(contact.due_at, at=at) if contact.due_at else "",
        is_late=contact.due_at is not None and contact.due_at < at,
        tags=tags,
    )
