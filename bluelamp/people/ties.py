"""Reading how we know that handles are people's: what holds now of each, since when, and whether it is shared."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.foundation.clock import force_zone, today
from bluelamp.people.models import HOW_KNOWN, Tie
from bluelamp.people.rules import BASIS, SHOWS_WHO, Basis, HowKnown, ended
from bluelamp.people.written_last import written_last

if TYPE_CHECKING:
    from bluelamp.people.models import Handle
    from bluelamp.staff.models import Account


@dataclass(frozen=True)
class Known:
    """How we know that a handle is someone's, from and until when it is, and whether someone else uses it too.

    `on` is the day on which it was written down, by whom.
    """

    how: HowKnown
    since: date | None = None
    until: date | None = None
    shared: bool = False
    on: date | None = None
    written_by: "Account | None" = None

    @property
    def basis(self) -> Basis:
        """What it rests on."""
        return BASIS[self.how]

    @property
    def shows_who(self) -> bool:
        """Whether it shows who the person is, and not only who had a device."""
        return self.how in SHOWS_WHO

    @property
    def ended(self) -> bool:
        """Whether it is not theirs any more."""
        return ended(self.until, on=today())


def newest_ties(people: Collection[UUID]) -> dict[UUID, Tie]:
    """Return what was written last of each handle of some people, by the id of the handle."""
    return written_last(Tie, people)


def known_by(handle: "Handle", tie: Tie | None) -> Known:
    """Return how a handle is known: as it was written last, else as it was given."""
    if tie is not None and tie.how:
        return Known(HowKnown(tie.how), tie.since, tie.until, tie.shared, _day(tie.written_at), tie.written_by)
    return Known(HowKnown.TOLD_US if handle.given_by_owner else HowKnown.SOMEONE_TOLD, on=_day(handle.given_at))


def ways_to_know() -> list[tuple[str, str]]:
    """Return how one can know that a handle is someone's: codes and words."""
    return [(str(code), str(words)) for code, words in HOW_KNOWN]


def _day(at: datetime) -> date:
    return at.astimezone(force_zone()).date()
