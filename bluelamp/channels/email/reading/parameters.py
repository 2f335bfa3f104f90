"""Headers that say what a part is: `text/plain; charset=utf-8`."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_to_bytes

from bluelamp.channels.email.reading.charsets import decode
from bluelamp.channels.email.reading.defects import Defects
from bluelamp.channels.email.reading.encoded_words import raw_text, words

PARAMETER: Final = re.compile(r';?\s*([^\s=;"]{1,60})\s*=\s*("(?:[^"\\]|\\.){0,2000}"|[^;]{0,2000})', re.DOTALL)
NO_SEMICOLON: Final = re.compile(r"^([^\s/;=]{1,80} ?/ ?[^\s/;=]{1,80}) +(?=[^\s;])")
ESCAPED: Final = re.compile(r"\\([\"\\])")
PIECES: Final = 100


@dataclass(frozen=True)
class Told:
    """The first word of a header in lower case, and its parameters."""

    what: str
    parameters: dict[str, str]

    def get(self, name: str) -> str:
        """Return a parameter, or nothing."""
        return self.parameters.get(name, "")


def told(value: bytes, defects: Defects) -> Told:
    """Read such a header. Names that are cut in pieces or say their charset (RFC 2231) are put together."""
    what, _, rest = NO_SEMICOLON.sub(r"\1;", raw_text(value[:20_000], defects)).partition(";")
    if "=" in what and "/" not in what:  # parameters alone
        what, rest = "", f"{what};{rest}"
    given: dict[str, str] = {}
    for found in PARAMETER.finditer(rest):
        given.setdefault(found[1].lower(), _unquoted(found[2].strip()))
    return Told(what.strip().lower(), {name: _whole(name, given, defects) for name in _names(given)})


def _names(given: dict[str, str]) -> list[str]:
    return list(dict.fromkeys(name.partition("*")[0] for name in given))


def _unquoted(text: str) -> str:
    if text.startswith('"'):
        return ESCAPED.sub(r"\1", text[1:].removesuffix('"'))
    return text


def _whole(name: str, given: dict[str, str], defects: Defects) -> str:
    if f"{name}*" in given:
        return _said_in(given[f"{name}*"], defects)
    if f"{name}*0" in given or f"{name}*0*" in given:
        return _put_together(name, given, defects)
    return words(given.get(name, ""), defects)


def _put_together(name: str, given: dict[str, str], defects: Defects) -> str:
    pieces, coded = [], False
    for number in range(PIECES):
        plain, percent = given.get(f"{name}*{number}"), given.get(f"{name}*{number}*")
        if plain is None and percent is None:
            break
        coded = coded or percent is not None
        pieces.append(plain.replace("%", "%25") if plain is not None else percent or "")
    whole = "".join(pieces)
    return _said_in(whole, defects) if coded else unquote_to_bytes(whole).decode("utf-8", "replace")


def _said_in(text: str, defects: Defects) -> str:
    """Read `utf-8'cy'na%C3%AFf`."""
    charset, quote, rest = text.partition("'")
    if not quote or "'" not in rest:
        return decode(unquote_to_bytes(text), "", defects)
    return decode(unquote_to_bytes(rest.partition("'")[2]), charset, defects)
