"""Which contacts of the queue someone asks for: codes only, so that they may stand in an address and be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

from bluelamp.contacts.rules import GRADES, State

NOT_GRADED: Final = "none"
GRADE_CODES: Final = frozenset({*map(str, GRADES), NOT_GRADED})
YES: Final = "1"


@dataclass(frozen=True, kw_only=True)
class Filters:
    """One part of the queue, and what narrows it; '' and False narrow nothing."""

    show: State = State.WAITING
    team: str = ""
    tag: str = ""
    service: str = ""
    grade: str = ""
    mine: bool = False
    danger: bool = False
    late: bool = False

    def query(self) -> str:
        """Return the filters as they stand in an address, in one order; '' where there are none."""
        return urlencode({name: YES if value is True else value for name, value in self._chosen().items()})

    def narrowed(self) -> list[str]:
        """Return the names of what narrows this part of the queue."""
        return [name for name in self._chosen() if name != "show"]

    def without(self, name: str) -> "Filters":
        """Return the same filters but for one."""
        return replace(self, **{name: FIELDS[name]})

    def in_part(self, show: State) -> "Filters":
        """Return the same filters for another part of the queue."""
        return replace(self, show=show)

    def _chosen(self) -> dict[str, Any]:
        values = {name: getattr(self, name) for name in FIELDS}
        return {name: value for name, value in values.items() if value != FIELDS[name]}


FIELDS: Final[dict[str, Any]] = {field.name: field.default for field in fields(Filters)}


@dataclass(frozen=True, kw_only=True)
class KnownCodes:
    """The codes that mean something here and now."""

    teams: frozenset[str]
    tags: frozenset[str]
    services: frozenset[str]


def read_filters(asked: Mapping[str, str], known: KnownCodes) -> tuple[Filters, list[str]]:
    """Return the filters that an address asks for, and the names of those whose value means nothing here."""
    allowed: dict[str, frozenset[str]] = {
        "show": frozenset(State),
        "team": known.teams,
        "tag": known.tags,
        "service": known.services,
        "grade": GRADE_CODES,
    }
    chosen: dict[str, Any] = {}
    unknown: list[str] = []
    for name, usual in FIELDS.items():
        value = asked.get(name, "")
        if value in allowed.get(name, frozenset({YES})):
            chosen[name] = _as(usual, value)
        elif value:
            unknown.append(name)
    return Filters(**chosen), unknown


def read_query(query: str, known: KnownCodes) -> Filters:
    """Return the filters that were kept as a query; what means nothing any more is left out."""
    return read_filters(dict(parse_qsl(query)), known)[0]


def _as(usual: Any, value: str) -> Any:
    if isinstance(usual, State):
        return State(value)
    return True if isinstance(usual, bool) else value
