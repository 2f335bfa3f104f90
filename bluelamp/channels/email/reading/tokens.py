"""Clean HTML, tag by tag. What nh3 writes is well formed, so that this is enough."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

TOKEN: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+=\"[^\"]*\")*)\s*/?>|([^<]+|<)")
ATTRIBUTE: Final = re.compile(r"\s([a-z-]+)=\"([^\"]*)\"")


@dataclass(frozen=True)
class Token:
    """A tag that opens or closes, or text. `source` is as it stands."""

    source: str
    tag: str = ""
    closes: bool = False

    @property
    def text(self) -> str:
        """Return what a piece of text says; a tag says nothing."""
        return "" if self.tag else unescape(self.source)

    def attribute(self, name: str) -> str:
        """Return what an attribute of a tag says, or nothing."""
        found = {each[1]: each[2] for each in ATTRIBUTE.finditer(self.source)}
        return unescape(found.get(name, ""))


def tokens(html: str) -> Iterator[Token]:
    """Yield each tag and each piece of text."""
    for found in TOKEN.finditer(html):
        yield Token(found[0], found[2] or "", closes=bool(found[1]))
