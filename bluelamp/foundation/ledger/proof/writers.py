"""Which events write which content, as the events themselves say."""

import json
from typing import Any, NamedTuple
from uuid import UUID

from bluelamp.foundation.ledger.event import EVENTS


class RowName(NamedTuple):
    """A row of content: its model, such as `contacts.Message`, and its id."""

    model: str
    id: UUID

    def __str__(self) -> str:
        return f"{self.model} {self.id}"


def rows_written_by(name: Any, facts: bytes | str) -> list[RowName]:
    """Return the rows an entry with this name and stored facts wrote, in their order; none where it cannot be read."""
    event = EVENTS.get(name) if isinstance(name, str) else None
    if event is None or not event.writes:
        return []
    try:
        told = json.loads(facts)
        return [RowName(model, UUID(id_)) for field, model in event.writes.items() for id_ in _ids(told.get(field))]
    except (ValueError, TypeError, AttributeError):
        return []


def writers_of(model: str) -> dict[str, str]:
    """Return the names of the events that write a model, each with the field of a row that holds the event's record."""
    return {
        name: "pk" if event.about == field else event.about
        for name, event in EVENTS.items()
        for field, written in event.writes.items()
        if written == model
    }


def written_models() -> list[str]:
    """Return the models that some event writes."""
    return sorted({model for event in EVENTS.values() for model in event.writes.values()})


def _ids(fact: Any) -> list[Any]:
    if fact is None:
        return []
    return fact if isinstance(fact, list) else [fact]
