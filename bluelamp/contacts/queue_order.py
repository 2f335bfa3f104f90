"""The order of the queue, and where the next page of it begins: by places in an index, never by counting rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.db.models import DateTimeField, F, Func, Q, SmallIntegerField

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

UNGRADED: Final = 5  # between grade 2, which is 4, and grade 3, which is 6
NEVER: Final = datetime(9999, 12, 31, tzinfo=UTC)
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND: Final = timedelta(microseconds=1)
PLACE: Final = re.compile(r"([01])\.([0-9]{1,2})\.([0-9]{1,18})\.([0-9a-f]{32})")
CLOSED_PLACE: Final = re.compile(r"([0-9]{1,18})\.([0-9a-f]{32})")

# An index holds these very words, so they are no parameters. What nobody has graded may be as urgent as anything,
# such as a missing person, so it comes before what is known to be routine.
URGENCY: Final = Func(
    F("grade"), template=f"COALESCE(%(expressions)s * 2, {UNGRADED})", output_field=SmallIntegerField()
)
DUE_OR_LAST: Final = Func(
    F("due_at"), template="COALESCE(%(expressions)s, '9999-12-31 00:00:00')", output_field=DateTimeField()
)


@dataclass(frozen=True)
class Place:
    """Where a contact that is not closed stands: danger first, then urgency, then what is due soonest."""

    danger: bool
    urgency: int
    due_at: datetime
    pk: UUID

    @classmethod
    def of(cls, contact: "Contact") -> "Place":
        """Return the place of a contact."""
        return cls(contact.danger, _urgency(contact.grade), contact.due_at or NEVER, contact.pk)

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """Return a place as it stood in an address, None where it is none."""
        found = PLACE.fullmatch(text)
        due_at = _moment(found[3]) if found else None
        return cls(found[1] == "1", int(found[2]), due_at, UUID(found[4])) if found and due_at else None

    def __str__(self) -> str:
        return f"{self.danger:d}.{self.urgency}.{_microseconds(self.due_at)}.{self.pk.hex}"

    def behind(self) -> Iterator[Q]:
        """Yield what comes after it, as stretches of the index: each is found at once, and one follows the other."""
        same_danger = {"danger": self.danger}
        same_urgency: dict[str, Any] = same_danger | {"urgency": self.urgency}
        yield Q(**same_urgency, due_or_last=self.due_at, pk__gt=self.pk)
        yield Q(**same_urgency, due_or_last__gt=self.due_at)
        yield Q(**same_danger, urgency__gt=self.urgency)
        if self.danger:
            yield Q(danger=False)


@dataclass(frozen=True)
class ClosedPlace:
    """Where a closed contact stands: the last one closed comes first."""

    closed_at: datetime
    pk: UUID

    @classmethod
    def of(cls, contact: "Contact") -> "ClosedPlace":
        """Return the place of a closed contact."""
        return cls(contact.closed_at or NEVER, contact.pk)

    @classmethod
    def read(cls, text: str) -> "ClosedPlace | None":
        """Return a place as it stood in an address, None where it is none."""
        found = CLOSED_PLACE.fullmatch(text)
        closed_at = _moment(found[1]) if found else None
        return cls(closed_at, UUID(found[2])) if found and closed_at else None

    def __str__(self) -> str:
        return f"{_microseconds(self.closed_at)}.{self.pk.hex}"

    def behind(self) -> Iterator[Q]:
        """Yield what comes after it, as stretches of the index."""
        yield Q(closed_at=self.closed_at, pk__lt=self.pk)
        yield Q(closed_at__lt=self.closed_at)


OPEN_ORDER: Final = ("-danger", "urgency", "due_or_last", "pk")
CLOSED_ORDER: Final = ("-closed_at", "-pk")


def _urgency(grade: int | None) -> int:
    return UNGRADED if grade is None else 2 * grade


def _microseconds(moment: datetime) -> int:
    return (moment - EPOCH) // MICROSECOND


def _moment(microseconds: str) -> datetime | None:
    try:
        return EPOCH + int(microseconds) * MICROSECOND
    except OverflowError:
        return None
