"""Who a mail is from and to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.encoded_words import raw_text, words
from bluelamp.channels.email.reading.mail import Address

# Lengths are bounded so that a quote that never ends costs little.
TOKEN: Final = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.){0,1000}")
      |(?P<comment>\((?:[^()\\]|\\.){0,1000}\))
      |<(?P<angle>[^<>]{0,1000})>
      |(?P<end>[,;])
      |(?P<group>:)
      |(?P<plain>[^"(<,;:]+|.)""",
    re.VERBOSE | re.DOTALL,
)
AT: Final = re.compile(r"[^\s<>\"]+@[^\s<>\"]+")
ESCAPED: Final = re.compile(r"\\(.)")
MOST: Final = 20_000


@dataclass
class _Written:
    """One address while it is read."""

    plain: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    angle: str | None = None


def read_addresses(value: bytes, defects: Defects) -> tuple[Address, ...]:
    """Return the addresses of a header, at most 20,000. Groups are opened; what has neither name nor address is not."""
    found = []
    for written in _written(raw_text(value, defects)):
        address = _address(written, defects)
        if not (address.address or address.name):
            continue
        if len(found) == MOST:
            defects.add(Defect.TOO_MANY_ADDRESSES)
            break
        found.append(address)
    return tuple(found)


def _written(text: str) -> Iterator[_Written]:
    now = _Written()
    for token in TOKEN.finditer(text):
        kind, said = token.lastgroup, token[token.lastgroup or 0]
        if kind == "end":
            yield now
            now = _Written()
        elif kind == "group" and now.angle is None and not _looks_like_one(now):
            now = _Written()
        elif kind == "angle":
            now.angle = now.angle or said
        elif kind == "comment":
            now.comments.append(said[1:-1])
        else:
            now.plain.append(ESCAPED.sub(r"\1", said[1:-1]) if kind == "quoted" else said)
    yield now


def _looks_like_one(now: _Written) -> bool:
    return any("@" in piece for piece in now.plain)


def _address(written: _Written, defects: Defects) -> Address:
    plain = " ".join("".join(written.plain).split())
    name, address = plain, written.angle
    if address is None:
        found = list(AT.finditer(plain))
        address = found[-1][0] if found else ""
        name = plain.replace(address, "") if address else plain
    name = words(" ".join(name.split()), defects) or words(" ".join(written.comments), defects)
    return Address("".join(address.rpartition(":")[2].split()), name.strip("'\" "))
