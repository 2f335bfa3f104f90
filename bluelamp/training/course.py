"""How a practice went, read from the ledger: when the person wrote, and what the trainee did."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from bluelamp.foundation.ledger.models import Entry
from bluelamp.training.definition import Deed
from bluelamp.training.models import Practice
from bluelamp.training.rules import Course, Done

FROM_THE_PERSON: Final = ("contacts.ContactRecorded", "contacts.WordsReceived")
ANSWER: Final = "contacts.AnswerWritten"
ALWAYS: Final = {
    ANSWER: Deed.ANSWERED,
    "contacts.PromiseGiven": Deed.PROMISED,
    "contacts.NoteWritten": Deed.NOTED,
    "contacts.ContactClosed": Deed.CLOSED,
    "tasking.TaskMade": Deed.ASKED_COLLEAGUE,
}
URGENT: Final = (1, 2)


def course_of(practice: Practice) -> Course:
    """Return how a practice went so far. What colleagues did about the contact does not count."""
    return Course(came_at=came_at(practice.contact_id), done=tuple(_done(practice)))


def came_at(contact_id: UUID) -> list[datetime]:
    """Return when each message of the person came, the report first."""
    rows = Entry.objects.filter(record_id=contact_id, name__in=FROM_THE_PERSON).order_by("id")
    return list(rows.values_list("at", flat=True))


def first_answered_after(contact_id: UUID, moment: datetime) -> datetime | None:
    """Return when anyone first answered after a moment, None where nobody has."""
    rows = Entry.objects.filter(record_id=contact_id, name=ANSWER, at__gte=moment)
    return rows.order_by("id").values_list("at", flat=True).first()


def _done(practice: Practice) -> Iterator[Done]:
    entries = Entry.objects.filter(record_id=practice.contact_id, actor_id=practice.account_id).order_by("id")
    for entry in entries:
        for deed in _deeds(entry.name, entry.facts):
            yield Done(deed, entry.at, entry.facts.get("reason", ""))


def _deeds(name: str, facts: dict[str, Any]) -> Iterator[Deed]:
    if name in ALWAYS:
        yield ALWAYS[name]
    elif name == "contacts.ContactGraded":
        if facts["danger"]:
            yield Deed.MARKED_DANGER
        if facts["grade"] in URGENT:
            yield Deed.GRADED_URGENT
