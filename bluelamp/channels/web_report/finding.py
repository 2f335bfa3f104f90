"""The place that a draft asks for, on its way to the map and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from bluelamp.places.rules import of_choice
from bluelamp.reports.definition import Question
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.looked_up import LookedUp
from bluelamp.reports.looking_up import chosen_by
from bluelamp.reports.rules import questions_asked
from bluelamp.reports.services import service_as_of

if TYPE_CHECKING:
    from bluelamp.gateways.gazetteer.adapter import Spot


@dataclass(frozen=True)
class Wanted:
    """A place that a question of a draft asks for, and what its answer is so far."""

    draft_id: UUID
    page_code: str
    question: Question
    part: LookedUp
    answer: Mapping[str, Any]

    @property
    def spot(self) -> "Spot | None":
        """Return the place that was chosen before."""
        return self.part.spot_in(self.answer)

    @property
    def words(self) -> str:
        """Return what was typed of the place before."""
        return self.part.words_in(self.answer)

    def with_choice(self, value: str) -> dict[str, Any] | None:
        """Return the answer with a chosen place, by the code of its question; None where none was chosen."""
        if of_choice(value) is None:
            return None
        kept = {**self.answer, **self.part.parts_for(value)}
        return {self.question.code: {code: said for code, said in kept.items() if said}}


def place_wanted(draft: OpenDraft, page_code: str, field: str) -> Wanted | None:
    """Return the place that a field of a page chooses, None where the draft is not asked for it."""
    page = service_as_of(draft.service, draft.version).page(page_code)
    questions = questions_asked(page, draft.answers) if page else []
    found = chosen_by(questions, field)
    return Wanted(draft.id, page_code, *found, draft.answers.get(found[0].code) or {}) if found else None
