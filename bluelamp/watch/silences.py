"""What whoever opens a chat must know at once of whoever wrote of danger in it and then nothing more."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from bluelamp.contacts.queries import conversation
from bluelamp.contacts.rules import Direction
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.definition import STORY
from bluelamp.reports.facts import ASKED_BY, Fact
from bluelamp.reports.queries import report_as_told, report_of
from bluelamp.watch.models import DutyDesk, Heard
from bluelamp.watch.rules import of_place, silence_after

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

OF_PLACE: Final = frozenset(ASKED_BY[Fact.WHERE] + ASKED_BY[Fact.ADDRESS])
MOST: Final = 8


@dataclass(frozen=True)
class Silence:
    """Since when someone has written nothing, who was alarmed last and when, and what they said of where they are."""

    since: datetime
    desk: str
    alarmed_at: datetime | None
    places: tuple[str, ...]


def silence_of(contact: "Contact") -> Silence | None:
    """Return what is known, for whoever was let in to a chat; None where its person wrote since, or was not silent."""
    heard = list(Heard.objects.filter(contact=contact).order_by("-heard_at", "-pk"))
    silences = {silence_after(one.pk) for one in heard}
    silent = next((one for one in heard if one.source in silences), None)
    theirs = [one for one in conversation(contact, with_notes=False) if _typed(one.direction, one.written_by_id)]
    since = theirs[-1].written_at if theirs else contact.received_at
    if silent is None or since > silent.heard_at:
        return None
    desk, alarmed_at = _alarmed(silent)
    spoken = [sentence for one in reversed(theirs) for sentence in of_place(one.words)]
    places = tuple(dict.fromkeys([*spoken, *_reported(contact)]))[:MOST]
    return Silence(since, desk, alarmed_at, places)


def _typed(direction: str, written_by: object) -> bool:
    return direction == Direction.FROM_PERSON and written_by is None


def _alarmed(silent: Heard) -> tuple[str, datetime | None]:
    raised = Entry.objects.filter(record_id=silent.contact_id, name="watch.AlarmRaised").order_by("-id")
    newest = next((entry for entry in raised if entry.facts["heard_id"] == str(silent.pk)), None)
    if newest is None:
        return "", None
    desk = DutyDesk.objects.filter(number=newest.facts["desk"]).first()
    return desk.name if desk else "", newest.at


def _reported(contact: "Contact") -> Iterator[str]:
    """Yield what a report says of place: answers to questions that ask for it, and such sentences of its story."""
    report = report_of(contact)
    for told in report_as_told(report) if report else []:
        if told.question.code in OF_PLACE:
            yield told.answer
        elif told.question.code == STORY:
            yield from of_place(told.answer)
