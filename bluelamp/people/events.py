"""What can happen to the record of a person."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class PersonRecorded(Event):
    """A record was begun for someone, with so many handles; entries from before they were named name none."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"person_id": "people.Person", "handle_ids": "people.Handle"}
    person_id: UUID
    handles: int
    handle_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PersonErased(Event):
    """All that tells who a person is and how to reach them was erased, for a reason; the rows stay, empty.

    That is their name, every handle with what was agreed about it, and every marker.
    """

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "person_id"
    is_security: ClassVar = True
    writes: ClassVar = {
        "person_id": "people.Person",
        "handle_ids": "people.Handle",
        "marker_ids": "people.Marker",
        "agreement_ids": "people.Agreement",
        "tie_ids": "people.Tie",
        "question_ids": "people.AgreedQuestion",
        "request_ids": "people.RightsRequest",
        "needs_ids": "people.Needs",
    }
    person_id: UUID
    handle_ids: tuple[UUID, ...]
    reason: str
    marker_ids: tuple[UUID, ...] = ()
    agreement_ids: tuple[UUID, ...] = ()
    tie_ids: tuple[UUID, ...] = ()
    question_ids: tuple[UUID, ...] = ()
    request_ids: tuple[UUID, ...] = ()
    needs_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AgreementMade(Event):
    """Staff wrote down what is agreed about using a handle; what that is is not told, so that it can be erased."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"agreement_id": "people.Agreement"}
    agreement_id: UUID
    handle_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class MarkerKindMade(Event):
    """A kind of warning marker was made that people can have."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "making_id"
    making_id: UUID
    kind: str


@dataclass(frozen=True, kw_only=True)
class MarkerEvent(Event):
    """Base of everything about one marker; its kind is not told, so that nothing is left of it once it is erased."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "person_id"
    writes: ClassVar = {"marker_id": "people.Marker"}
    marker_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class MarkerPutOn(MarkerEvent):
    """A warning marker was put on a person."""

    operation: ClassVar = Operation.COLLECTED


@dataclass(frozen=True, kw_only=True)
class MarkerReviewed(MarkerEvent):
    """A warning marker was looked at again and stands until another day."""


@dataclass(frozen=True, kw_only=True)
class MarkerWithdrawn(MarkerEvent):
    """A warning marker was taken off a person, for a reason."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class ConsentEvent(Event):
    """Base of everything about one consent to share; what is to be shared is not told, so that it can be erased."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "matter_id"
    writes: ClassVar = {"consent_id": "people.Consent"}
    consent_id: UUID
    matter_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class ConsentAsked(ConsentEvent):
    """Staff asked the person whether something may be shared."""

    operation: ClassVar = Operation.COLLECTED


@dataclass(frozen=True, kw_only=True)
class ConsentAnswered(ConsentEvent):
    """The person said yes or no: `given` or `declined`."""

    answer: str


@dataclass(frozen=True, kw_only=True)
class ConsentWithdrawn(ConsentEvent):
    """The person took their consent back."""


@dataclass(frozen=True, kw_only=True)
class ConsentUsed(ConsentEvent):
    """Something was shared under a consent."""

    operation: ClassVar = Operation.DISCLOSED
    writes: ClassVar = {"use_id": "people.ConsentUse"}
    use_id: UUID


@dataclass(frozen=True, kw_only=True)
class ConsentsErased(Event):
    """What was to be shared about a matter, and with whom it was, was erased, for a reason."""

    operation: ClassVar = Operation.ERASED
    about: ClassVar = "matter_id"
    is_security: ClassVar = True
    writes: ClassVar = {"consent_ids": "people.Consent", "use_ids": "people.ConsentUse"}
    matter_id: UUID
    consent_ids: tuple[UUID, ...]
    use_ids: tuple[UUID, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class PersonNamed(Event):
    """Someone who had given no name said who they are, and perhaps how to reach them."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"person_id": "people.Person", "handle_ids": "people.Handle"}
    matter_id: UUID
    person_id: UUID
    handle_ids: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class HandlesGivenAgain(Event):
    """Someone who proved who they are said that handles are still theirs, and how safe each is now."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"handle_ids": "people.Handle"}
    person_id: UUID
    handle_ids: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class NeedsWritten(Event):
    """It was written down what someone needs so that we understand each other; what that is is not told."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "person_id"
    writes: ClassVar = {"needs_id": "people.Needs"}
    person_id: UUID
    needs_id: UUID
