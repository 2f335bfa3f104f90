"""What a file of contacts says of each: what the lists show, with moments instead of how long ago."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from bluelamp.contacts.tags import tags_of
from bluelamp.foundation.clock import force_zone
from bluelamp.reports.queries import gists_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

# Names for programs, the same in every language.
COLUMNS: Final = (
    "reference", "who", "about", "danger", "grade", "state", "team", "who_has_it", "came_in", "due", "closed",
    "close_reason", "tags",
)  # fmt: skip


def columns_of(contacts: "list[Contact]") -> Iterator[tuple[str, ...]]:
    """Yield the columns of each contact, in the order of `COLUMNS`; moments are those of the force's wall clocks."""
    ids = [contact.pk for contact in contacts]
    gists, tags = gists_of(ids), tags_of(ids)
    for contact in contacts:
        yield (
            contact.reference,
            str(contact.person),
            gists.get(contact.pk, ""),
            "yes" if contact.danger else "no",
            str(contact.grade or ""),
            contact.state,
            str(contact.team),
            str(contact.assigned_to or ""),
            moment(contact.received_at),
            moment(contact.due_at),
            moment(contact.closed_at),
            contact.close_reason,
            "; ".join(str(tag) for tag in tags.get(contact.pk, [])),
        )


def moment(at: datetime | None) -> str:
    """Return a moment as a file says it, such as `2026-05-12T10:00+01:00`; nothing where there is none."""
    return at.astimezone(force_zone()).isoformat(timespec="minutes") if at else ""
