"""`bluelamp ledger` says whether the ledger and what it answers for are as they were written."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import ClassVar
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from time_machine import Traveller

from bluelamp.contacts.models import Message
from bluelamp.contacts.tests.scenarios import a_desk, answered
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.foundation.ledger.event import Event, Operation
from bluelamp.foundation.ledger.models import Entry, Sealed
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.people.models import Handle, Person
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported
from tests.proofs.stored_values import let_go_of_triggers, run

pytestmark = pytest.mark.django_db


@dataclass(frozen=True, kw_only=True)
class NameCorrected(Event):
    """Someone's name was written anew, with all their handles."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "person_id"
    writes: ClassVar = {"person_id": "people.Person", "handle_ids": "people.Handle"}
    person_id: UUID
    handle_ids: tuple[UUID, ...] = ()


@action(may="people.correct", announces=NameCorrected)
def correct_name(*, by: Actor, person: Person, name: str) -> None:
    """Write a name anew."""
    person.name = name
    person.save()
    handles = tuple(person.handles.order_by("pk"))
    event = NameCorrected(person_id=person.pk, handle_ids=tuple(handle.pk for handle in handles))
    announce(event, by=by, wrote=[person, *handles])


@pytest.fixture
def reported() -> Reported:
    """Someone who reported and was answered."""
    desk = a_desk()
    reported = a_burglary_reported()
    answered(reported.contact, desk)
    seal_waiting()
    return reported


@pytest.fixture
def unheld(reported: Reported) -> Reported:
    """The same, where no trigger holds the tables any more."""
    let_go_of_triggers()
    return reported


def verify(*heads: Path) -> None:
    """Run the command."""
    call_command("ledger", "verify", *(["--head", *map(str, heads)] if heads else []))


def faults(capsys: pytest.CaptureFixture[str], *heads: Path) -> list[str]:
    """Run the command, see that it fails, and return what it found."""
    with pytest.raises(CommandError, match="The ledger is not as Bluelamp wrote it"):
        verify(*heads)
    return capsys.readouterr().out.splitlines()[:-1]


def test_a_ledger_that_nobody_touched_is_proved(
    reported: Reported, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("ledger", "head", "--out", str(tmp_path / "head.json"))
    verify(tmp_path / "head.json")
    entries = Entry.objects.count()
    wrote, read, verdict = capsys.readouterr().out.splitlines()
    assert wrote == f"Wrote the head at position {entries} to {tmp_path / 'head.json'}. Keep it outside this machine."
    assert read.startswith(f"Read {entries} entries; compared 4 pieces of content. For 0 the ledger holds no digest")
    assert verdict == "Nothing is wrong."


def test_a_head_is_never_written_over_another(reported: Reported, tmp_path: Path) -> None:
    call_command("ledger", "head", "--out", str(tmp_path / "head.json"))
    with pytest.raises(CommandError, match="Name a file that is not there yet"):
        call_command("ledger", "head", "--out", str(tmp_path / "head.json"))


def test_changed_words_are_named_with_the_entry_that_wrote_them(
    unheld: Reported, capsys: pytest.CaptureFixture[str]
) -> None:
    message = Message.objects.get(contact=unheld.contact)
    Message.objects.update(words="We will look at nothing.")
    sealed = Sealed.objects.get(entry__name="contacts.AnswerWritten")
    [fault] = faults(capsys)
    assert fault == (
        f"contacts.Message {message.pk} is not what entry {sealed.entry_id} at position {sealed.position} says was "
        "written: someone changed it."
    )


def test_an_address_that_was_changed_is_named_among_what_was_written_with_it(
    reported: Reported, capsys: pytest.CaptureFixture[str]
) -> None:
    Handle.objects.update(value="someone.else@example.com")
    [fault] = faults(capsys)
    assert fault.startswith("One of these is not what entry")
    assert f"people.Handle {Handle.objects.get().pk}" in fault


def test_words_that_are_gone_are_named(unheld: Reported, capsys: pytest.CaptureFixture[str]) -> None:
    message = Message.objects.get()
    run("DELETE FROM contacts_notice")
    run("DELETE FROM contacts_message")
    assert f"contacts.Message {message.pk}, written by entry" in faults(capsys)[0]


def test_words_that_nobody_wrote_are_named(reported: Reported, capsys: pytest.CaptureFixture[str]) -> None:
    stray = Message.objects.create(contact=reported.contact, direction="from_person", words="I take it all back.")
    assert faults(capsys) == [
        f"No entry says that contacts.Message {stray.pk} was written: someone put it in past Bluelamp."
    ]


def test_what_was_written_anew_by_an_action_is_compared_with_the_newer_entry(
    reported: Reported, capsys: pytest.CaptureFixture[str]
) -> None:
    person = reported.contact.person
    correct_name(by=Actor.system("people.correct"), person=person, name="Samuel Okafor")
    verify()  # while the newer entry still waits
    seal_waiting()
    verify()
    Person.objects.filter(pk=person.pk).update(name="Sam Okafor")
    newer = Sealed.objects.get(entry__name="tests.NameCorrected")
    assert f"entry {newer.entry_id} at position {newer.position}" in faults(capsys)[-1]


def test_an_entry_that_waits_longer_than_a_minute_is_named(
    reported: Reported, clock: Traveller, capsys: pytest.CaptureFixture[str]
) -> None:
    a_burglary_reported()
    oldest = Entry.objects.filter(sealed=None).order_by("pk")[0]
    verify()
    clock.shift(timedelta(minutes=2))
    [fault] = faults(capsys)[-1:]
    assert "have waited for more than a minute" in fault
    assert str(oldest.pk) in fault


def test_newest_entries_that_were_cut_off_are_found_with_a_head_from_elsewhere(
    unheld: Reported, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("ledger", "head", "--out", str(tmp_path / "kept.json"))
    end = Sealed.objects.count()
    capsys.readouterr()
    run("DELETE FROM ledger_sealed WHERE position = %s", end)
    assert faults(capsys, tmp_path / "kept.json")[0] == (
        f"The newest entries were cut off: '{tmp_path / 'kept.json'}' counted {end} on 2026-05-12 09:00 UTC, and the "
        f"ledger ends at position {end - 1}. The first one missing is at position {end}. Compare with a backup."
    )


@pytest.mark.parametrize(
    ("content", "said"), [(None, "could not be read"), (b"{}", "is not a head"), (b"\xff", "is not")]
)
def test_a_file_that_is_no_head_is_said_to_be_none(tmp_path: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / "head.json").write_bytes(content)
    with pytest.raises(CommandError, match=said):
        verify(tmp_path / "head.json")
