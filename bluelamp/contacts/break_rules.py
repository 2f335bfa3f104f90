"""When a break is proposed to whoever answers chats. No Django, no clock, no database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

APART: Final = timedelta(hours=1)  # between two answers: whoever wrote none for so long was not at it
Chat = TypeVar("Chat")


@dataclass(frozen=True)
class Stretch(Generic[Chat]):
    """In which chats someone answered without a break, and since when."""

    chats: frozenset[Chat]
    since: datetime


def stretch_of(answers: Iterable[tuple[Chat, datetime]], *, at: datetime) -> Stretch[Chat]:
    """Return the stretch that goes on at a moment; of answers, the newest first, each with its chat and when it was."""
    chats, since = set[Chat](), at
    for chat, written_at in answers:
        if since - written_at > APART:
            break
        chats.add(chat)
        since = written_at
    return Stretch(frozenset(chats), since)
