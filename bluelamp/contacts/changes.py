"""One change that can be made to several contacts at once, and why it would leave one of them as it is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self
from uuid import UUID

from bluelamp.contacts.rules import GRADES, CloseReason, WhyMoved

MOST_AT_ONCE: Final = 50
BECAUSE: Final = "/"  # between the team that contacts are moved to and why
TO_MOVE_FOR: Final = (WhyMoved.THEIR_KIND, WhyMoved.THEIR_PLACE, WhyMoved.WRONG_TEAM, WhyMoved.TOO_CLOSE)
WHOLE_TEAM: Final = "team"


class ChangeKind(StrEnum):
    """What is done to each."""

    ASSIGN = "assign"
    GRADE = "grade"
    TAG = "tag"
    CLOSE = "close"
    MOVE = "move"


class WhyNot(StrEnum):
    """Why a contact stays as it is."""

    ALREADY = "already"
    IS_CLOSED = "is_closed"
    NOT_IN_TEAM = "not_in_team"
    CHANGED = "changed"
    NOT_HERE = "not_here"
    KNOWS_THEM = "knows_them"
    SEALED = "sealed"


@dataclass(frozen=True)
class Change:
    """A kind of change, and the code of what is given: an account or the team, a grade, a tag, a reason.

    A move names the other team, and why once that was said.
    """

    kind: ChangeKind
    value: str

    @classmethod
    def read(cls, code: str) -> "Self | None":
        """Return a change from its code, such as `grade:2`, None where it is none; a tag in it may not exist."""
        kind, _colon, value = code.partition(":")
        if kind not in list(ChangeKind) or not value:
            return None
        change = cls(ChangeKind(kind), value)
        return change if change._is_sound() else None

    def __str__(self) -> str:
        return f"{self.kind}:{self.value}"

    def account_id(self) -> UUID | None:
        """Return whom the contacts are given to, None for the whole team."""
        return None if self.value == WHOLE_TEAM else UUID(self.value)

    def team(self) -> str:
        """Return the team that contacts are moved to."""
        return self.value.partition(BECAUSE)[0]

    def why_moved(self) -> WhyMoved | None:
        """Return why contacts are moved, None where that was not said yet."""
        reason = self.value.partition(BECAUSE)[2]
        return WhyMoved(reason) if reason in TO_MOVE_FOR else None

    def because(self, reason: str) -> "Change":
        """Return this move with why; with a reason that is none it still says none."""
        return Change(self.kind, f"{self.team()}{BECAUSE}{reason}" if reason in TO_MOVE_FOR else self.team())

    def _is_sound(self) -> bool:
        match self.kind:
            case ChangeKind.ASSIGN:
                return self.value == WHOLE_TEAM or _is_id(self.value)
            case ChangeKind.GRADE:
                return self.value in map(str, GRADES)
            case ChangeKind.CLOSE:
                return self.value in list(CloseReason)
            case ChangeKind.MOVE:
                return (
                    bool(self.team())
                    and "\0" not in self.value
                    and (BECAUSE not in self.value or self.why_moved() is not None)
                )
        return "\0" not in self.value


def ids_in(texts: list[str]) -> list[UUID]:
    """Return the ids among some texts, each once, in their order."""
    return list(dict.fromkeys(UUID(text) for text in texts if _is_id(text)))


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
