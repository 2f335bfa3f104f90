"""Definitions as they are written down: JSON, read strictly, so that whatever is wrong is named with its place."""

from typing import Any, Final, TypeVar

import msgspec
from django.utils.translation import gettext as _

from bluelamp.reports.definition import ENGLISH, NOTHING, Definition, Text

T_ = TypeVar("T_")
MOST_LETTERS: Final = 1_000_000


class NotADefinition(Exception):
    """What was given is no definition of a form; the text says where it is wrong and how."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return str(_("This is not the definition of a form: %(reason)s.") % {"reason": self.reason})


def read_definition(written: bytes | str) -> Definition:
    """Read a definition from JSON. Raises `NotADefinition`."""
    if len(written) > MOST_LETTERS:
        raise NotADefinition(_("it is longer than a million letters"))
    try:
        return definition_in(msgspec.json.decode(written))
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise NotADefinition(str(error)) from error


def definition_in(kept: Any) -> Definition:
    """Return a definition from the values that JSON has for it. Raises `NotADefinition`."""
    try:
        definition = read_as(Definition, kept)
        is_typed = b"\\u0000" not in msgspec.json.encode(values_of(definition))
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise NotADefinition(str(error)) from error
    if not is_typed:
        raise NotADefinition(_("it has a null character in a text, which nobody can read"))
    return definition


def read_as(kind: type[T_], kept: Any) -> T_:
    """Return a part of a definition from the values that JSON has for it. Raises `msgspec.ValidationError`."""
    return msgspec.convert(kept, kind, dec_hook=_read_text)


def values_of(part: Any) -> Any:
    """Return a definition, or a part of one, as the values that JSON has for it; what is as usual is left out."""
    return msgspec.to_builtins(part, enc_hook=_write_text)


def write_definition(definition: Definition) -> str:
    """Write a definition as JSON that people can read and compare."""
    return msgspec.json.format(msgspec.json.encode(values_of(definition)), indent=2).decode() + "\n"


def _read_text(kind: type, kept: Any) -> Any:
    """Read words: as a text in English, or as a text for each language."""
    if kind is not Text:
        raise NotImplementedError
    by_language = {ENGLISH: kept} if isinstance(kept, str) else kept
    if not isinstance(by_language, dict) or not all(isinstance(words, str) for words in by_language.values()):
        raise ValueError(_("Expected a text, or a text for each language"))
    said = {language: words for language, words in by_language.items() if words}
    return Text(said) if said else NOTHING


def _write_text(part: Any) -> Any:
    if not isinstance(part, Text):
        raise NotImplementedError
    by_language = dict(part.by_language)
    return by_language.get(ENGLISH, "") if not by_language.keys() - {ENGLISH} else by_language
