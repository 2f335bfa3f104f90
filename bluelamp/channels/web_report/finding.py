"""Looking a place up for a page: it comes again with all that was typed, and nothing is kept or refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from bluelamp.places.queries import places_called
from bluelamp.places.rules import of_choice
from bluelamp.reports.definition import Page, Question
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.looked_up import LookedUp, looked_up_as
from bluelamp.reports.rules import questions_asked
from bluelamp.reports.services import service_as_of

if TYPE_CHECKING:
    from bluelamp.gateways.gazetteer.adapter import Answer, Spot


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
    found = _chosen_by(questions, field)
    return Wanted(draft.id, page_code, *found, draft.answers.get(found[0].code) or {}) if found else None


def places_for(page: Page, field: str, typed: Mapping[str, Any], *, seeker: str) -> "dict[str, Answer]":
    """Return the places that what was typed may mean, by the name of the field; nothing where there is no such."""
    found = _chosen_by(page.questions, field)
    if found is None:
        return {}
    question, part = found
    return {field: places_called(part.words_in(typed.get(question.code) or {}), seeker=seeker)}


def _chosen_by(questions: Iterable[Question], field: str) -> tuple[Question, LookedUp] | None:
    asked = ((question, looked_up_as(question, field)) for question in questions)
    return next(((question, part) for question, part in asked if part), None)
