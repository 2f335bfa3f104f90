"""What can happen about surveys. The ledger holds no answers, nor whose they are."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class SamplingChosen(Event):
    """The force said of how many in a hundred closed contacts the people are invited to say how it went, and of how
    many quarters figures are published at once.
    """

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "choosing_id"
    choosing_id: UUID
    percent: int
    quarters: int = 1


@dataclass(frozen=True, kw_only=True)
class FiguresPublished(Event):
    """Figures of some quarters were counted and published, once: what can be shown of them, and nobody's answers."""

    operation: ClassVar = Operation.COMBINED
    about: ClassVar = "publication_id"
    publication_id: UUID
    quarters: int


@dataclass(frozen=True, kw_only=True)
class FiguresPrinted(Event):
    """Staff took figures that were published away as a PDF."""

    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "publication_id"
    publication_id: UUID


@dataclass(frozen=True, kw_only=True)
class CandidateEvent(Event):
    """Base of everything about one contact that was a candidate."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "candidate_id"
    candidate_id: UUID


@dataclass(frozen=True, kw_only=True)
class CandidateTaken(CandidateEvent):
    """A contact was closed, and by chance its person is to be invited or not; with a probability in a hundred."""

    operation: ClassVar = Operation.COLLECTED
    percent: int
    drawn: bool


@dataclass(frozen=True, kw_only=True)
class CandidateSettled(CandidateEvent):
    """Someone was invited to say how it went, or it is known why not."""

    fate: str


@dataclass(frozen=True, kw_only=True)
class TabletHanded(CandidateEvent):
    """Someone at the counter was asked to say how it went on the tablet there, in place of an invitation."""


@dataclass(frozen=True, kw_only=True)
class SurveyAnswered(CandidateEvent):
    """Someone said how it went."""

    operation: ClassVar = Operation.COLLECTED
    writes: ClassVar = {"answer_id": "surveys.Answer"}
    answer_id: UUID
    bank: int
    on_tablet: bool = False


@dataclass(frozen=True, kw_only=True)
class FollowUpEvent(Event):
    """Base of everything about calling one person back."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "follow_up_id"
    writes: ClassVar = {"follow_up_id": "surveys.FollowUp"}
    follow_up_id: UUID


@dataclass(frozen=True, kw_only=True)
class FollowUpAsked(FollowUpEvent):
    """A supervisor is to read what someone answered, and to follow it up where it was bad and they agreed."""

    operation: ClassVar = Operation.COLLECTED


@dataclass(frozen=True, kw_only=True)
class FollowUpEnded(FollowUpEvent):
    """A supervisor said what came of it."""

    outcome: str


@dataclass(frozen=True, kw_only=True)
class AnswerPassedOn(FollowUpEvent):
    """What someone wrote in an answer was put into their matter, as it tells of crime, danger or misconduct."""

    writes: ClassVar = {}
    answer_id: UUID


@dataclass(frozen=True, kw_only=True)
class QuoteCleared(FollowUpEvent):
    """Someone read what a person wrote, found that it tells of nobody, and cleared it to be quoted to supervisors."""

    writes: ClassVar = {}
    answer_id: UUID


@dataclass(frozen=True, kw_only=True)
class QuoteTakenBack(FollowUpEvent):
    """What a person wrote is quoted no more."""

    writes: ClassVar = {}
    answer_id: UUID


@dataclass(frozen=True, kw_only=True)
class ThemesCounted(Event):
    """What people wrote about in a quarter was counted, once: themes of many of them."""

    operation: ClassVar = Operation.COMBINED
    about: ClassVar = "counting_id"
    counting_id: UUID
    themes: int


@dataclass(frozen=True, kw_only=True)
class AnswerErased(CandidateEvent):
    """What someone answered, and what came of it, was erased with its matter, for a reason; the rows stay, empty."""

    operation: ClassVar = Operation.ERASED
    is_security: ClassVar = True
    writes: ClassVar = {"answer_ids": "surveys.Answer", "follow_up_ids": "surveys.FollowUp"}
    answer_ids: tuple[UUID, ...]
    follow_up_ids: tuple[UUID, ...]
    reason: str
