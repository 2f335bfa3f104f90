"""What someone saw of a contact when they decided to change it, as their form carries it back."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self
from uuid import UUID

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

WHO: Final = ("assigned_to",)
GRADE: Final = ("grade", "danger")
STATE: Final = ("state",)
WORDS: Final = ("said", "files")
CLOSING: Final = STATE + WORDS + GRADE
NOTHING_SEEN: Final = ("", None, None, False, 0, 0)
CODE: Final = re.compile(r"([a-z]{1,10}):([0-9a-f]{32}|0):([0-5]):([01]):([0-9]{1,9}):([0-9]{1,9})")


@dataclass(frozen=True)
class Seen:
    """State, who had it, grade and danger as they stood on a page, and how much was said and sent by then.

    Messages, notes and files are only ever added, so their number tells of more, whatever the clock says.
    """

    state: str
    assigned_to: UUID | None
    grade: int | None
    danger: bool
    said: int
    files: int

    @classmethod
    def of(cls, contact: "Contact", *, said: int, files: int) -> "Self":
        """Return what a page shows that has this contact with so many messages, notes and files."""
        return cls(contact.state, contact.assigned_to_id, contact.grade, contact.danger, said, files)

    @classmethod
    def read(cls, code: str) -> "Self":
        """Return what a form carries; from a form that carries nothing sound, something that no contact ever is."""
        found = CODE.fullmatch(code)
        if found is None:
            return cls(*NOTHING_SEEN)
        state, account, grade, danger, said, files = found.groups()
        assigned_to = None if account == "0" else UUID(account)
        return cls(state, assigned_to, int(grade) or None, danger == "1", int(said), int(files))

    def __str__(self) -> str:
        account = self.assigned_to.hex if self.assigned_to else "0"
        return f"{self.state}:{account}:{self.grade or 0}:{int(self.danger)}:{self.said}:{self.files}"

    def is_known(self) -> bool:
        """Say whether it is what some page showed."""
        return bool(self.state)

    def is_still(self, now: "Seen", *parts: str) -> bool:
        """Say whether these parts of a contact are as they were seen."""
        return self.is_known() and all(getattr(self, part) == getattr(now, part) for part in parts)


NOTHING: Final = Seen(*NOTHING_SEEN)
