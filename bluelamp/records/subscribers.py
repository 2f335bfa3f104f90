"""What this room does when something happened to a report that was sent: the records system is to hold it as it is.

What is not here, such as a marker that ran out, is found by the daily comparison.
"""

from collections.abc import Sequence
from uuid import UUID

from bluelamp.contacts.events import (
    AnswerWritten,
    CallTaken,
    ContactClosed,
    ContactEvent,
    ContactGraded,
    ContactReopened,
    FileReceived,
    WordsErased,
    WordsReceived,
)
from bluelamp.foundation.ledger.subscribe import on, on_many
from bluelamp.people.events import AgreementMade, MarkerEvent, MarkerPutOn, MarkerWithdrawn, PersonErased, PersonNamed
from bluelamp.records.actions.exchange import EXCHANGES, ask_to_bring_over, keep_back
from bluelamp.records.models import Filing
from bluelamp.records.queries import filing_of, filings_of, filings_of_person
from bluelamp.records.rules import AT_REST, WhyKept
from bluelamp.reports.events import ReportErased


@on(ContactGraded)
def tell_of_grade(event: ContactGraded) -> None:
    """Have the new grade there."""
    _tell_of_contact(event)


@on(ContactClosed)
def tell_of_closing(event: ContactClosed) -> None:
    """Have it closed there, and why."""
    _tell_of_contact(event)


@on(ContactReopened)
def tell_of_reopening(event: ContactReopened) -> None:
    """Have it open there."""
    _tell_of_contact(event)


@on_many(WordsReceived, can_wait=False)
def tell_of_words(events: list[WordsReceived]) -> None:
    """Have there what people wrote."""
    _tell_of_contacts(events)


@on(CallTaken)
def tell_of_call(event: CallTaken) -> None:
    """Have there what the person said on the phone."""
    _tell_of_contact(event)


@on(AnswerWritten)
def tell_of_answer(event: AnswerWritten) -> None:
    """Have there what we answered."""
    _tell_of_contact(event)


@on_many(FileReceived, can_wait=False)
def tell_of_file(events: list[FileReceived]) -> None:
    """Have there how many files there are now."""
    _tell_of_contacts(events)


@on(AgreementMade)
def tell_of_agreement(event: AgreementMade) -> None:
    """Have taken out there at once a number that must not be used any more."""
    _tell_of_person(event.person_id)


@on(PersonNamed)
def tell_of_name(event: PersonNamed) -> None:
    """Have there the name that the person gave later; one that is sealed is told to nobody."""
    _tell_of_person(event.person_id)


@on(MarkerPutOn)
def tell_of_marker(event: MarkerPutOn) -> None:
    """Have the warning there."""
    _tell_of_marker(event)


@on(MarkerWithdrawn)
def tell_of_withdrawal(event: MarkerWithdrawn) -> None:
    """Have the warning taken out there."""
    _tell_of_marker(event)


@on(WordsErased)
def leave_words_alone(event: WordsErased) -> None:
    """Send nothing more of what was erased here."""
    _leave_alone(event.contact_id)


@on(ReportErased)
def leave_report_alone(event: ReportErased) -> None:
    """Send nothing more of what was erased here."""
    _leave_alone(event.contact_id)


@on(PersonErased)
def leave_person_alone(event: PersonErased) -> None:
    """Send nothing more about whoever was erased here."""
    for filing in filings_of_person(event.person_id):
        keep_back(by=EXCHANGES, filing=filing, because=WhyKept.ERASED)


def _leave_alone(contact_id: UUID) -> None:
    if (filing := filing_of(contact_id)) is not None:
        keep_back(by=EXCHANGES, filing=filing, because=WhyKept.ERASED)


def _tell_of_marker(event: MarkerEvent) -> None:
    _tell_of_person(event.person_id)


def _tell_of_person(person_id: UUID) -> None:
    for filing in filings_of_person(person_id):
        _tell(filing)


def _tell_of_contact(event: ContactEvent) -> None:
    if (filing := filing_of(event.contact_id)) is not None:
        _tell(filing)


def _tell_of_contacts(events: Sequence[ContactEvent]) -> None:
    for filing in filings_of({event.contact_id for event in events}):
        _tell(filing)


def _tell(filing: Filing) -> None:
    """Have a report brought up to date; one that was refused or kept back waits for a person."""
    if filing.state not in AT_REST:
        ask_to_bring_over(filing)
