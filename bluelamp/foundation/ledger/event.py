"""What can happen, as small frozen dataclasses in the past tense that hold ids and codes but never words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, Final, Self, get_type_hints
from uuid import UUID

Fact = str | int | list[str] | None
CODE: Final = re.compile(r"[a-z0-9][a-z0-9_.-]{0,59}")


class Operation(StrEnum):
    """What was done with personal data, in the words of the Data Protection Act 2018 s62."""

    COLLECTED = "collected"
    ALTERED = "altered"
    CONSULTED = "consulted"
    DISCLOSED = "disclosed"
    COMBINED = "combined"
    ERASED = "erased"


EVENTS: Final[dict[str, type["Event"]]] = {}


@dataclass(frozen=True, kw_only=True)
class Event:
    """Base of all news. A subclass names its `operation` and, in `about`, the field with the record it is about.

    Fields are UUIDs, whole numbers, booleans and short codes, or several UUIDs; a field called `person_id` says whom it
    concerns. `writes` names the fields with the ids of content rows, and their models, such as
    `{"message_id": "contacts.Message"}`: whoever announces the event gives these rows, in this order, as `wrote`.
    Whoever watches over the force's systems is told of an event that `is_security`.
    """

    operation: ClassVar[Operation]
    about: ClassVar[str]
    writes: ClassVar[Mapping[str, str]] = {}
    is_security: ClassVar[bool] = False

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Make the event known under its name, such as `contacts.ContactRecorded`."""
        super().__init_subclass__(**kwargs)
        EVENTS[cls.event_name()] = cls

    @classmethod
    def event_name(cls) -> str:
        """Return the room's name and the event's, as stored."""
        return f"{cls.__module__.split('.')[-2]}.{cls.__name__}"

    def record(self) -> UUID:
        """Return the id of the record the event is about."""
        record: UUID = getattr(self, self.about)
        return record

    def person(self) -> UUID | None:
        """Return the id of the person concerned, where the event names one."""
        return getattr(self, "person_id", None)

    def facts(self) -> dict[str, Fact]:
        """Return the fields as JSON; raise `ValueError` where a text is more than a code."""
        kind: Any = type(self)
        return {name: _as_fact(name, getattr(self, name)) for name in _names(kind)}

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> Self:
        """Make the event from stored facts; unknown fields of newer events are left out."""
        kind: Any = cls
        hints = _hints(kind)
        return cls(**{name: _from_fact(hints[name], facts[name]) for name in _names(kind) if name in facts})


@cache
def _names(event: type[Event]) -> list[str]:
    return [field.name for field in fields(event)]


@cache
def _hints(event: type[Event]) -> dict[str, Any]:
    return get_type_hints(event)


def _as_fact(name: str, value: object) -> Fact:
    if isinstance(value, UUID):
        return str(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, tuple) and all(isinstance(each, UUID) for each in value):
        return [str(each) for each in value]
    if isinstance(value, str) and CODE.fullmatch(value):
        return str(value)
    raise ValueError(f"The ledger takes ids and codes, not words: field '{name}' does not fit.")


def _from_fact(hint: Any, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(UUID, value))
    return UUID(value) if isinstance(value, str) and hint in (UUID, UUID | None) else value
