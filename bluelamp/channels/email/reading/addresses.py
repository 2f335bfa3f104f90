"""Who a mail is from and to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.encoded_words import raw_text, words
from bluelamp.channels.email.reading.mail import Address

TOKEN: Final = re.compile(r"""\\.|<[^<>]{0,1000}>|["(),;:]|[^"(),;:<\\]+|.""", re.DOTALL)
MARKS: Final = frozenset('"()')
COMMENT: Final = re.compile(r"\([^()]*\)")
SPACED_DOT: Final = re.compile(r" ?\. ?")
MOST: Final = 20_000


@dataclass
class _Written:
    """One address while it is read."""

    plain: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    angle: str | None = None


def read_addresses(value: bytes, defects: Defects) -> tuple[Address, ...]:
    """Return the addresses of a header, at most 20,000. Groups are opened; what has neither name nor address is not."""
    found: list[Address] = []
    for written in _all_written(raw_text(value, defects)):
        address = _address(written, defects)
        if not (address.address or address.name):
            continue
        if len(found) == MOST:
            defects.add(Defect.TOO_MANY_ADDRESSES)
            break
        found.append(address)
    return tuple(found)


def _all_written(text: str) -> Iterator[_Written]:
    """Yield each address as it is written. Where a quote or a bracket never ends, none of them counts."""
    balanced = _Reading()
    found = list(balanced.each(text))
    return iter(found) if balanced.ended else _Reading(marks_count=False).each(text)


class _Reading:
    """Goes through a header once, and knows whether it is inside quotes or brackets."""

    def __init__(self, *, marks_count: bool = True) -> None:
        self.marks_count = marks_count
        self.quoted = False
        self.depth = 0
        self.now = _Written()

    @property
    def ended(self) -> bool:
        return not self.quoted and not self.depth

    def each(self, text: str) -> Iterator[_Written]:
        for token in TOKEN.finditer(text):
            said = token[0]
            if self.marks_count and said in MARKS and self._marks(said):
                continue
            if self.quoted or self.depth:
                (self.now.plain if self.quoted else self.now.comments).append(said[-1:] if said[0] == "\\" else said)
            elif said in ",;" or (said == ":" and self._is_group()):
                yield self.now
                self.now = _Written()
            elif said[0] == "<" and len(said) > 1:
                self.now.angle = self.now.angle or said[1:-1]
            else:
                self.now.plain.append(said)
        yield self.now

    def _marks(self, said: str) -> bool:
        """Enter or leave quotes or brackets; say whether that is what a mark does here."""
        if said == '"' and not self.depth:
            self.quoted = not self.quoted
        elif said == "(" and not self.quoted:
            self.depth += 1
        elif said == ")" and self.depth:
            self.depth -= 1
        else:
            return False
        return True

    def _is_group(self) -> bool:
        """Say whether a colon ends the name of a group, which is nobody."""
        if self.now.angle is not None or any("@" in piece for piece in self.now.plain):
            return False
        self.now = _Written()
        return True


def _address(written: _Written, defects: Defects) -> Address:
    plain = " ".join("".join(written.plain).split())
    name, address = plain, written.angle
    if address is None:
        plain = SPACED_DOT.sub(".", plain) if "@" in plain.partition(" ")[0] else plain
        address = next((word for word in reversed(plain.split()) if "@" in word), "")
        name = plain.replace(address, "") if address else plain
    name = words(" ".join(name.split()), defects) or words(" ".join(written.comments), defects)
    return Address(_bare(address), name.strip("'\" "))


def _bare(address: str) -> str:
    """Return an address without spaces, comments and the way that old ones name; nothing where it is nobody's."""
    bare = "".join(COMMENT.sub("", address).rpartition(":")[2].split())
    return "" if bare.startswith("@") else bare
