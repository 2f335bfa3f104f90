"""What can happen to a contact."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.contacts import chat_events, gate_events, lock_events, rule_events, sheet_events
from bluelamp.foundation.ledger.event import Event, Operation

__all__ = [
    "chat_events",
    "gate_events",
    "lock_events",
    "rule_events",
    "sheet_events",
]  # so that whoever knows the events of this room knows those too


@dataclass(frozen=True, kw_only=True)
class ContactEvent(Event):
    """Base of everything about one contact of one person."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "contact_id"
    contact_id: UUID
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class ContactRecorded(ContactEvent):
    """Someone came to us with a matter; `rule_id` is the rule that said which team it goes to, None for none."""

    operation: ClassVar = Operation.COLLECTED
    channel: str
    rule_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class WordsReceived(ContactEvent):
    """The person wrote more."""

    operation: ClassVar = Operation.COLLECTED
    writes: ClassVar = {"message_id": "contacts.Message"}
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class TypingStopped(ContactEvent):
    """The person said in a chat that they cannot type now."""


@dataclass(frozen=True, kw_only=True)
class TypingResumed(ContactEvent):
    """The person said in a chat that they can type again."""


@dataclass(frozen=True, kw_only=True)
class CallTaken(ContactEvent):
    """Someone wrote down what the person said to them, on the phone or in person."""

    operation: ClassVar = Operation.COLLECTED
    writes: ClassVar = {"message_id": "contacts.Message"}
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class FileReceived(ContactEvent):
    """The person sent a file."""

    operation: ClassVar = Operation.COLLECTED
    writes: ClassVar = {"attachment_id": "contacts.Attachment"}
    attachment_id: UUID
    file_id: UUID


@dataclass(frozen=True, kw_only=True)
class AnswerWritten(ContactEvent):
    """Staff answered; the answer is on the tracking page. `asked_again` counts questions answered before."""

    operation: ClassVar = Operation.DISCLOSED
    writes: ClassVar = {"message_id": "contacts.Message"}
    message_id: UUID
    asked_again: int = 0


@dataclass(frozen=True, kw_only=True)
class EmergencyWordsOffered(ContactEvent):
    """Someone wrote of danger, and was told by itself how to reach 999."""

    operation: ClassVar = Operation.DISCLOSED
    writes: ClassVar = {"message_id": "contacts.Message"}
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class InvitationWritten(ContactEvent):
    """Someone whose contact is closed was invited, by itself, to say how it went."""

    operation: ClassVar = Operation.DISCLOSED
    writes: ClassVar = {"message_id": "contacts.Message"}
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class NoteWritten(ContactEvent):
    """Staff wrote a note for colleagues."""

    operation: ClassVar = Operation.COLLECTED
    writes: ClassVar = {"message_id": "contacts.Message"}
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class ContactMentioned(ContactEvent):
    """A note about a contact mentions a colleague, who is told of it."""

    account_id: UUID
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class ContactAssigned(ContactEvent):
    """A contact was given to someone, or back to the team."""

    account_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class ContactMoved(ContactEvent):
    """A contact is of another team now: it was moved for a reason, or with None someone it was offered to took it."""

    team: str
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class ContactReturned(ContactEvent):
    """A contact went back to its team, because the account that was given it did not open it in time."""

    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class ContactLeftBehind(ContactEvent):
    """A contact went back to its team, because the account that had it was closed."""

    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class ContactTakenAway(ContactEvent):
    """A contact went back to its team, because the account that had it may not know of its person any more."""

    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class WorkHandedOver(Event):
    """So many contacts of one account went to another, for a reason; each has an entry of its own beside it."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "hand_over_id"
    hand_over_id: UUID
    from_id: UUID
    to_id: UUID
    reason: str
    contacts: int


@dataclass(frozen=True, kw_only=True)
class ContactGraded(ContactEvent):
    """A contact was given a grade (1 to 5, None while not graded) and marked as danger or not."""

    grade: int | None
    danger: bool


@dataclass(frozen=True, kw_only=True)
class ContactClosed(ContactEvent):
    """A contact was closed for a reason."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class TagMade(Event):
    """A tag was made that contacts can have."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "making_id"
    making_id: UUID
    tag: str


@dataclass(frozen=True, kw_only=True)
class ContactTagged(ContactEvent):
    """A tag was put on a contact."""

    tag: str


@dataclass(frozen=True, kw_only=True)
class ContactUntagged(ContactEvent):
    """A tag was taken off a contact."""

    tag: str


@dataclass(frozen=True, kw_only=True)
class ContactReopened(ContactEvent):
    """Staff opened a closed contact again."""

    state: str


@dataclass(frozen=True, kw_only=True)
class ViewEvent(Event):
    """Base of everything about a saved view; `team` is the code of the team it is for, None for one's own."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "view_id"
    view_id: UUID
    team: str | None


@dataclass(frozen=True, kw_only=True)
class ViewSaved(ViewEvent):
    """Filters of the queue were kept under a name."""


@dataclass(frozen=True, kw_only=True)
class ViewDropped(ViewEvent):
    """A saved view was taken away."""


@dataclass(frozen=True, kw_only=True)
class BatchEvent(Event):
    """Base of everything about one change of several contacts; each contact has an entry of its own beside it."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "batch_id"
    batch_id: UUID
    change: str
    contacts: int


@dataclass(frozen=True, kw_only=True)
class SeveralChanged(BatchEvent):
    """So many contacts were changed at once."""


@dataclass(frozen=True, kw_only=True)
class SeveralUndone(BatchEvent):
    """A change of so many contacts was undone."""


@dataclass(frozen=True, kw_only=True)
class PromiseGiven(ContactEvent):
    """Staff promised the person something about this contact."""

    promise_id: UUID


@dataclass(frozen=True, kw_only=True)
class TrackingOpened(ContactEvent):
    """The person came back with their receipt and read what is there."""

    operation: ClassVar = Operation.DISCLOSED


@dataclass(frozen=True, kw_only=True)
class TrackingRefused(ContactEvent):
    """Someone had the code of a receipt but not the word that goes with it."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.CONSULTED
    failures: int


@dataclass(frozen=True, kw_only=True)
class ReceiptShown(ContactEvent):
    """A mail or a text carried the receipt code and its word, so it is of the person; nobody was shown anything."""

    operation: ClassVar = Operation.CONSULTED


@dataclass(frozen=True, kw_only=True)
class ReceiptReissued(ContactEvent):
    """A new code was given after identity was confirmed; the old one is dead."""

    is_security: ClassVar = True
    confirmed_by: str


@dataclass(frozen=True, kw_only=True)
class WordChosen(ContactEvent):
    """The person chose the memorable word that goes with their receipt; until then only chance had made one."""

    is_security: ClassVar = True


@dataclass(frozen=True, kw_only=True)
class NoticePrepared(ContactEvent):
    """A notice waits to be sent, or was refused by the gate."""

    notice_id: UUID
    refusal: str | None


@dataclass(frozen=True, kw_only=True)
class ThreadNamed(ContactEvent):
    """Something that came in about a contact has a name by which its sender's program knows it."""

    operation: ClassVar = Operation.COLLECTED
    thread_name_id: UUID


@dataclass(frozen=True, kw_only=True)
class NoticeEnded(ContactEvent):
    """A notice was sent, refused at the moment of sending, failed, ended in doubt, or came back."""

    operation: ClassVar = Operation.DISCLOSED
    notice_id: UUID
    state: str
    refusal: str | None


@dataclass(frozen=True, kw_only=True)
class FilesErased(ContactEvent):
    """Every file that was sent about a contact was erased, for a reason; each has an entry of its own too."""

    operation: ClassVar = Operation.ERASED
    is_security: ClassVar = True
    file_ids: tuple[UUID, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class WordsErased(ContactEvent):
    """All that was said about a contact was erased, for a reason; the rows stay, empty."""

    operation: ClassVar = Operation.ERASED
    is_security: ClassVar = True
    writes: ClassVar = {"message_ids": "contacts.Message"}
    message_ids: tuple[UUID, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class ListExported(Event):
    """Someone took a list of contacts away as a file. `listed` says which: a code."""

    operation: ClassVar = Operation.DISCLOSED
    about: ClassVar = "export_id"
    is_security: ClassVar = True
    export_id: UUID
    form: str
    contact_ids: tuple[UUID, ...]
    listed: str = "queue"
