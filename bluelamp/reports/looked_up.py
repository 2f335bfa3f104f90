"""Which parts of an answer a gazetteer can help with, and where what it found is kept beside what was typed.

What was found is three parts with a common beginning: `found` is the place in one line, `point` where it is, `source`
what it is called in the gazetteer. A page has one field for the three, `pick`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from bluelamp.places.rules import of_choice, spot_from
from bluelamp.reports.definition import Kind, Question

if TYPE_CHECKING:
    from bluelamp.gateways.gazetteer.adapter import Spot

FOUND: Final = ("found", "point", "source")
NONE: Final = "none"  # chosen where none of the places fits


@dataclass(frozen=True)
class LookedUp:
    """Something that can be looked up: the parts that it is typed in, and how what was found begins."""

    typed: tuple[str, ...]
    prefix: str = ""

    @property
    def pick(self) -> str:
        """Return the part of the field's name that one place is chosen in."""
        return f"{self.prefix}pick"

    @property
    def kept(self) -> tuple[str, ...]:
        """Return the codes of the parts that keep what was found."""
        return tuple(f"{self.prefix}{part}" for part in FOUND)

    def words_in(self, answer: Mapping[str, Any]) -> str:
        """Return what was typed, in one line."""
        return " ".join(" ".join(str(answer.get(part) or "") for part in self.typed).split())

    def spot_in(self, answer: Mapping[str, Any]) -> "Spot | None":
        """Return the place that an answer keeps, None where it keeps none."""
        return spot_from(*(str(answer.get(part) or "") for part in self.kept))

    def parts_for(self, value: str) -> dict[str, str]:
        """Return what to keep of a chosen value; empty texts where it is none of the places."""
        spot = of_choice(value)
        said = (spot.name, str(spot.point), spot.source) if spot else ("", "", "")
        return dict(zip(self.kept, said, strict=True))


_LOOKED_UP: Final = {
    Kind.PLACE: (LookedUp(("words", "postcode")),),
    Kind.JOURNEY: (LookedUp(("start",), "start_"), LookedUp(("end",), "end_")),
}


def looked_up_in(question: Question) -> tuple[LookedUp, ...]:
    """Return what can be looked up in an answer; nothing in one to a question of another kind."""
    return _LOOKED_UP.get(question.kind, ())


def without_codes(question: Question, answer: Any) -> Any:
    """Return an answer as whoever gave it reads it: the place that they chose, and none of the codes kept beside it."""
    places = [one.kept for one in looked_up_in(question)] if answer else []
    codes = {code for found, *beside in places if answer.get(found) for code in beside}
    return {part: said for part, said in answer.items() if part not in codes} if codes else answer


def looked_up_as(question: Question, name: str) -> LookedUp | None:
    """Return what a field's name chooses a place for, None where it is no such field of the question."""
    return next((one for one in looked_up_in(question) if name == f"{question.code}-{one.pick}"), None)
