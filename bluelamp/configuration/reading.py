"""Reading a configuration from the text of a file: every fault is named with its place, and nothing is guessed."""

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any, Final, TypeVar

from django.utils.translation import gettext as _

from bluelamp.configuration.definition import (
    MARK,
    VERSION,
    Configuration,
    ForceSet,
    HolidaySet,
    OpeningSet,
    ReplySet,
    RuleSet,
    SenderSet,
    SkillSet,
    TeamSet,
    TemplateSet,
    ViewSet,
)
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.definition import Article
from bluelamp.reports.definition import Definition
from bluelamp.reports.written import NotADefinition, definition_in

S = TypeVar("S")

MOST_BYTES: Final = 1_000_000
MOST_OF_A_KIND: Final = 1000
LONGEST_WORDS: Final = 5000
LISTED: Final[dict[str, type[Any]]] = {
    "teams": TeamSet,
    "skills": SkillSet,
    "rules": RuleSet,
    "team_views": ViewSet,
    "saved_replies": ReplySet,
    "templates": TemplateSet,
    "articles": Article,
    "easy_reads": Article,
    "senders": SenderSet,
    "opening_hours": OpeningSet,
    "bank_holidays": HolidaySet,
}
PLAIN: Final = ("tags", "marker_kinds")
WITH_LINES: Final = ("words", "welsh_words")
YES_OR_NO: Final = ("welsh_drafted", "on_bank_holidays")


class NotAConfiguration(ValueError):
    """A file cannot be taken in; `faults` are sentences that say why, each with its place."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults


def read_configuration(content: bytes, *, most_bytes: int = MOST_BYTES) -> Configuration:
    """Return the configuration that a file holds; raise `NotAConfiguration` where any of it cannot be read."""
    whole = _json(content, most_bytes)
    faults: list[str] = []
    known = {MARK, *(field.name for field in fields(Configuration))}
    faults += [_("“%(name)s” is not known. Take it out.") % {"name": name[:60]} for name in whole if name not in known]
    parts: dict[str, Any] = {}
    for name, raw in whole.items():
        if name == "force":
            parts[name] = _one(ForceSet, raw, name, faults)
        elif name in LISTED:
            parts[name] = _list(raw, name, faults, _reader_of(LISTED[name]))
        elif name in PLAIN:
            parts[name] = _list(raw, name, faults, _label)
        elif name == "services":
            parts[name] = _list(raw, name, faults, _service)
    if faults:
        raise NotAConfiguration(faults)
    return Configuration(**parts)


def _json(content: bytes, most_bytes: int) -> dict[str, Any]:
    if len(content) > most_bytes:
        raise NotAConfiguration([_("The file is too large. A configuration has at most 1 MB.")])
    try:
        whole: Any = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NotAConfiguration(
            [_("The file cannot be read. It must be JSON in UTF-8, as the export gives it.")]
        ) from (error)
    found: dict[str, Any] = whole if isinstance(whole, dict) else {}
    version = found.get(MARK)
    if type(version) is not int:
        raise NotAConfiguration([_("This is no configuration of Bluelamp. Choose a file that the export gave.")])
    if version != VERSION:
        words = _("The file is of version %(version)s, and only version %(known)s can be taken in. Upgrade first.")
        raise NotAConfiguration([words % {"version": version, "known": VERSION}])
    return found


def _list(raw: Any, name: str, faults: list[str], read: Callable[[Any, str, list[str]], Any]) -> tuple[Any, ...]:
    if not isinstance(raw, list) or len(raw) > MOST_OF_A_KIND:
        faults.append(_("%(place)s: it must be a list of at most 1000.") % {"place": name})
        return ()
    return tuple(read(each, f"{name} {number}", faults) for number, each in enumerate(raw, 1))


def _reader_of(kind: type[S]) -> Callable[[Any, str, list[str]], S | None]:
    return lambda raw, place, faults: _one(kind, raw, place, faults)


def _one(kind: type[S], raw: Any, place: str, faults: list[str]) -> S | None:
    expected = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    if not isinstance(raw, dict) or not set(raw) <= set(expected):
        words = _("%(place)s: it must have %(names)s, and nothing else.")
        faults.append(words % {"place": place, "names": ", ".join(expected)})
        return None
    values = {name: _value(name, value, f"{place}, {name}", faults) for name, value in raw.items()}
    try:
        return kind(**values)
    except TypeError:
        words = _("%(place)s: something is missing. It must have %(names)s.")
        faults.append(words % {"place": place, "names": ", ".join(expected)})
        return None


def _service(raw: Any, place: str, faults: list[str]) -> Definition | None:
    try:
        return definition_in(raw)
    except NotADefinition as error:
        faults.append(f"{place}: {error}")
        return None


def _value(name: str, value: Any, place: str, faults: list[str]) -> str | int | None:
    if name in YES_OR_NO:
        if not isinstance(value, bool):
            faults.append(_("%(place)s: it must be true or false.") % {"place": place})
        return value is True
    if name == "after_minutes":
        if value is None or (type(value) is int and 0 < value <= 10_080):
            return value
        faults.append(_("%(place)s: it must be a whole number of minutes from 1 to 10080, or null.") % {"place": place})
        return None
    if name == "followed_by" and value is None:
        return None
    return _text(value, place, faults, with_lines=name in WITH_LINES)


def _label(value: Any, place: str, faults: list[str]) -> str:
    return _text(value, place, faults)


def _text(value: Any, place: str, faults: list[str], *, with_lines: bool = False) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_WORDS:
        faults.append(_("%(place)s: it must be text of at most 5000 characters.") % {"place": place})
        return ""
    return tidy(value) if with_lines else " ".join(tidy(value).split())
