"""The small markup of articles: paragraphs, lists, headings and links. No Django, no clock, no database.

An empty line parts paragraphs. A line that begins with `## ` is a heading; one with `- ` belongs to a list. A link is
`[words](address)`: an address of the web, a phone number, or a page here. All else stands as it was written, so that
nothing that is written becomes HTML.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Shape(StrEnum):
    """What a block of an article is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in a row, with the address that they lead to; '' where they lead nowhere."""

    words: str
    address: str = ""


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or a list. Only a list has more than one line."""

    shape: Shape
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class EasyLine:
    """One idea in Easy Read, with the name of its picture; '' where it has none."""

    line: Line
    picture: str = ""
    is_heading: bool = False


LINK: Final = re.compile(r"\[([^\[\]\n]{1,200})\]\(([^()\s]{1,300})\)")
ADDRESS: Final = re.compile(r"https://[^\s/]+\.[^\s/]+(/\S*)?|tel:[0-9]{3,15}|/[a-z0-9][a-z0-9/-]*/|/")
HEADING, ITEM = "## ", "- "
PICTURES: Final = ("phone", "danger", "person", "letter", "home", "clock", "lock", "bag", "help", "pen")
PICTURE: Final = re.compile(r":([a-z]{3,10}): ")


def blocks_of(words: str) -> list[Block]:
    """Return the blocks of an article, in their order."""
    found: list[Block] = []
    for paragraph in re.split(r"\n\s*\n", words.strip()):
        for number, line in enumerate(paragraph.split("\n")):
            _add(found, line.strip(), continues=number > 0)
    return found


def lines_of(words: str) -> list[EasyLine]:
    """Return each idea of a text in Easy Read: a line of it, with its picture."""
    found = []
    for line in filter(None, (line.strip() for line in words.split("\n"))):
        picture = PICTURE.match(line)
        name = picture[1] if picture and picture[1] in PICTURES else ""
        rest = line[picture.end() :] if picture and name else line
        found.append(EasyLine(_runs(rest.removeprefix(HEADING)), name, rest.startswith(HEADING)))
    return found


def wrong_addresses(words: str) -> list[str]:
    """Return the addresses of links that must not stand in an article, each once."""
    return list(dict.fromkeys(found[2] for found in LINK.finditer(words) if not ADDRESS.fullmatch(found[2])))


def as_plain_words(words: str) -> str:
    """Return an article as words without markup, a link as its words and its address, to be sent to someone."""
    lines = (line.removeprefix(HEADING) for line in words.split("\n"))
    return LINK.sub(lambda found: _told(found[1], found[2]), "\n".join(lines))


def _told(words: str, address: str) -> str:
    """Return a link for where there are none: a page here has no whole address that could be told."""
    return f"{words} ({address})" if address.startswith("https://") else words


def _add(found: list[Block], line: str, *, continues: bool) -> None:
    """Put a line behind what is there: to the list or the paragraph it belongs to, or as a block of its own."""
    last = found[-1] if found else None
    if line.startswith(HEADING):
        found.append(Block(Shape.HEADING, (_runs(line.removeprefix(HEADING)),)))
    elif line.startswith(ITEM):
        item = _runs(line.removeprefix(ITEM))
        if continues and last and last.shape == Shape.LIST:
            found[-1] = Block(Shape.LIST, (*last.lines, item))
        else:
            found.append(Block(Shape.LIST, (item,)))
    elif continues and last and last.shape == Shape.PARAGRAPH:
        found[-1] = Block(Shape.PARAGRAPH, ((*last.lines[0], Run(" "), *_runs(line)),))
    elif line:
        found.append(Block(Shape.PARAGRAPH, (_runs(line),)))


def _runs(line: str) -> Line:
    runs, done = [], 0
    for found in LINK.finditer(line):
        if not ADDRESS.fullmatch(found[2]):
            continue
        runs += [Run(line[done : found.start()]), Run(found[1], found[2])]
        done = found.end()
    return tuple(run for run in (*runs, Run(line[done:])) if run.words)
