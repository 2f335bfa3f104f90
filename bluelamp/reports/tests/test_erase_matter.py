"""What is erased is gone, the proof stays, and a row that was emptied in any other way is found."""

import pytest
from django.db import DatabaseError, connection, transaction

from bluelamp.contacts.actions import settle
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.queries import conversation, words_of
from bluelamp.contacts.tests.scenarios import a_task, answered, more_words
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import review_marker, use_consent, withdraw_marker
from bluelamp.people.agreements import agreed_with
from bluelamp.people.models import ConsentUse, Marker, Person
from bluelamp.people.rules import WhyWithdrawn
from bluelamp.people.tests.agreeing import an_agreement
from bluelamp.people.tests.consenting import given, sharing
from bluelamp.people.tests.scenarios import a_marker
from bluelamp.reports.actions import erase_matter
from bluelamp.reports.models import Report
from bluelamp.reports.queries import report_as_told
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.tasking.models import Task
from bluelamp.tasking.rules import Ending

pytestmark = pytest.mark.django_db
ERASED = "Erased what was said: the person asked for it"


@pytest.fixture
def ruth() -> Account:
    """A supervisor, who may erase."""
    return a_member_of(a_force_with_teams()["digital-desk"], Role.SUPERVISOR)


@pytest.fixture
def contact(ruth: Account) -> Contact:
    """A matter with a report and words from both sides."""
    contact = a_burglary_reported().contact
    more_words(contact)
    answered(contact, ruth)
    return contact


def erase(contact: Contact, ruth: Account, *, with_person: bool = True) -> None:
    """Erase a matter because the person asked for it."""
    erase_matter(by=actor_for(ruth), contact=contact, reason=WhyErased.PERSON_ASKED, with_person=with_person)


def faults() -> tuple[list[str], Tally]:
    """Return what the proof of the ledger finds, and what it counted."""
    seal_waiting()
    tally = Tally()
    return [str(fault) for fault in find_faults([], tally)], tally


def test_contact_staff_erase_nothing(contact: Contact, ruth: Account) -> None:
    with pytest.raises(NotAllowed):
        erase(contact, a_member_of(contact.team))
    assert Message.objects.exclude(words="").count() == 2


def test_every_word_and_every_key_is_gone_and_the_rows_stay(contact: Contact, ruth: Account) -> None:
    erase(contact, ruth)
    report = Report.objects.get()
    assert (report.answers, bytes(report.digest_key), report_as_told(report)) == ({}, b"", [])
    assert [words_of(message) for message in conversation(contact, with_notes=True)] == ["This was erased."] * 2
    assert str(Person.objects.get()) == "Name not given"
    agreed = agreed_with(contact.person_id)
    assert [(one.handle.value, one.terms.safe) for one in agreed] == [("", False)]


def test_the_history_says_that_it_was_erased_by_whom_and_why(contact: Contact, ruth: Account) -> None:
    erase(contact, ruth)
    told = [(one.what, one.who) for one in history_of(contact)]
    assert told.count((ERASED, ruth.name)) == 2
    entry = Entry.objects.get(name="contacts.WordsErased")
    assert (entry.operation, entry.facts["reason"], len(entry.facts["message_ids"])) == ("erased", "person_asked", 2)


def test_the_proof_counts_it_as_erased_and_finds_nothing_wrong(contact: Contact, ruth: Account) -> None:
    assert faults()[0] == []
    erase(contact, ruth)
    found, tally = faults()
    assert found == []
    assert tally.erased == 5


def test_warnings_and_tasks_are_proved_while_they_change_and_once_they_are_erased(
    contact: Contact, ruth: Account
) -> None:
    by = actor_for(ruth)
    marker, task = a_marker(contact.person, ruth), a_task(contact)
    review_marker(by=by, marker=marker, shown_by="A visit", expires_on=marker.expires_on)
    withdraw_marker(by=by, marker=a_marker(contact.person, ruth), reason=WhyWithdrawn.NOT_TRUE)
    settle(by=by, contact=contact, task=task, ending=Ending.DONE, said="Rang them.")
    an_agreement(contact.person, ruth)
    consent = given(ruth, contact.person, contact.pk)
    use_consent(by=sharing(ruth), consent=consent, to_whom="Ms Hale", what_for="The window", use_id=new_id())
    assert faults()[0] == []
    Task.objects.update(said="Rang nobody.")
    assert len(faults()[0]) == 1
    Task.objects.update(said="Rang them.")
    erase(contact, ruth)
    assert faults()[0] == []
    assert {*ConsentUse.objects.values_list("to_whom", flat=True)} == {""}
    assert {*Task.objects.values_list("said", flat=True), *Marker.objects.values_list("words", flat=True)} == {""}


def test_without_the_person_their_name_stays(contact: Contact, ruth: Account) -> None:
    erase(contact, ruth, with_person=False)
    assert Person.objects.get().name == "Sam Okafor"
    assert faults()[0] == []
    erase(contact, ruth)
    assert Person.objects.get().name == ""
    entries = Entry.objects.count()
    erase(contact, ruth)
    assert Entry.objects.count() == entries


def test_what_is_written_after_it_is_kept_and_proved(contact: Contact, ruth: Account) -> None:
    erase(contact, ruth)
    more_words(contact, "I have one more thing to say.")
    assert faults()[0] == []
    said = [words_of(one) for one in conversation(contact, with_notes=True)]
    assert sorted(said) == ["I have one more thing to say.", "This was erased.", "This was erased."]


@pytest.mark.parametrize("table", ["contacts_message", "reports_report"])
def test_a_row_that_was_emptied_past_the_program_is_a_fault(contact: Contact, table: str) -> None:
    emptied = "answers = '{}'" if table == "reports_report" else "words = ''"
    empty = "x''" if connection.vendor == "sqlite" else "''::bytea"
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET digest_key = {empty}, {emptied}")
    found, tally = faults()
    assert found
    assert tally.erased == 0


def test_a_row_that_is_changed_after_it_was_erased_is_a_fault(contact: Contact, ruth: Account) -> None:
    erase(contact, ruth)
    Person.objects.update(name="Somebody Else")
    assert len(faults()[0]) == 1


@pytest.mark.parametrize(
    "change",
    [
        "words = ''",
        "digest_key = {empty}",
        "words = 'other', digest_key = {empty}",
        "words = '', digest_key = {empty}, written_at = '2020-01-01'",
        "words = '', digest_key = {empty}, written_by_id = NULL",
        "words = '', digest_key = {empty}, direction = 'to_person'",
    ],
)
def test_the_database_lets_words_and_key_go_together_and_nothing_else(contact: Contact, change: str) -> None:
    empty = "x''" if connection.vendor == "sqlite" else "''::bytea"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE contacts_message SET {change.format(empty=empty)}")


def test_an_erased_row_never_gets_words_again(contact: Contact, ruth: Account) -> None:
    erase(contact, ruth)
    for change in ({"words": "I said this."}, {"digest_key": b"key"}, {"words": "", "digest_key": b""}):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            Message.objects.update(**change)
