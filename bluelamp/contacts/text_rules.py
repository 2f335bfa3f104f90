"""Decisions about texts that leave: how many one makes, and how far each came. No Django, no clock, no database."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bluelamp.contacts.rules import NoticeState

# 3GPP TS 23.038: the alphabet of text messages, and what takes two letters in it.
BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
DOUBLE: Final = frozenset("\f^{}\\[~]|€")
ONE, ONE_OF_MORE = 160, 153
ONE_WIDE, ONE_OF_MORE_WIDE = 70, 67
MOST_SEGMENTS: Final = 6  # GOV.UK Notify takes no more


@dataclass(frozen=True)
class Counted:
    """How many texts some words make, and the letters, each once, for which all of them hold fewer."""

    segments: int
    wide: tuple[str, ...]


class SendingState(StrEnum):
    """How far a text came that was handed to a provider."""

    TRYING = "trying"
    NOT_TAKEN = "not_taken"
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"
    QUEUED = "queued"
    LEFT = "left"
    FAILED = "failed"
    DELIVERED = "delivered"


# What comes late or twice changes nothing: a text never goes back.
FAR: Final = {SendingState.QUEUED: 1, SendingState.LEFT: 2, SendingState.FAILED: 3, SendingState.DELIVERED: 4}
NOTICED_AS: Final = {
    SendingState.QUEUED: NoticeState.SENT,
    SendingState.LEFT: NoticeState.SENT,
    SendingState.FAILED: NoticeState.CAME_BACK,
    SendingState.DELIVERED: NoticeState.DELIVERED,
}


def counted(words: str) -> Counted:
    """Return how many texts some words make: no letter is cut in two, so that one may not fill the last place."""
    wide = tuple(dict.fromkeys(letter for letter in words if letter not in BASIC and letter not in DOUBLE))
    if wide:
        sizes = [len(letter.encode("utf-16-le")) // 2 for letter in words]
        return Counted(_segments(sizes, ONE_WIDE, ONE_OF_MORE_WIDE), wide)
    return Counted(_segments([2 if letter in DOUBLE else 1 for letter in words], ONE, ONE_OF_MORE), ())


def goes_on(state: SendingState, told: SendingState) -> bool:
    """Say whether what a provider tells of a text is news."""
    return FAR.get(told, 0) > FAR.get(state, 0)


def noticed_as(states: Iterable[SendingState]) -> NoticeState | None:
    """Return what became of a notice by the text that came farthest; None where none is known to have been taken."""
    known = [state for state in states if state in FAR]
    return NOTICED_AS[max(known, key=FAR.__getitem__)] if known else None


def _segments(sizes: list[int], one: int, one_of_more: int) -> int:
    if sum(sizes) <= one:
        return 1
    segments, room = 1, one_of_more
    for size in sizes:
        if size > room:
            segments, room = segments + 1, one_of_more
        room -= size
    return segments
