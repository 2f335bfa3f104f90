"""What a staff page hands to its components: navigation, messages, timeline entries."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Direction = Literal["received", "sent", "note"]


@dataclass(frozen=True, slots=True)
class NavItem:
    """One place in the main menu or a sub-navigation; `count` is shown beside it when above nought, as 999+ at most."""

    url: str
    label: str
    current: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that a list is narrowed by, and the address of the list without it."""

    text: str
    without: str


@dataclass(frozen=True, slots=True)
class ActionLink:
    """One thing that can be done from an identity bar."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation, or a note that only staff see; `key` makes its anchor `#message-KEY`.

    `language` is the code of the one it is written in, where that is known and not the page's.
    """

    key: str
    direction: Direction
    author: str
    at: datetime
    words: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened, with who did it and, where there are any, the words."""

    title: str
    at: datetime
    author: str = ""
    words: str = ""
