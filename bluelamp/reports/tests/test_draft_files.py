"""Files in a draft: their writer's own until it is sent, then on record once and whole; gone with the draft."""

import os
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.contacts.models import Attachment, Contact
from bluelamp.foundation.clock import now
from bluelamp.foundation.files.models import File, Unsent
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.reconcile import reconcile
from bluelamp.foundation.files.rules import Kept
from bluelamp.foundation.files.store import NotStored
from bluelamp.foundation.files.tests.scenarios import PDF, a_file, digest, taken
from bluelamp.foundation.files.unsent import kept_unsent, remove_unsent
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.actions import add_file, forget_old_drafts, remove_file, send_draft
from bluelamp.reports.actions.submit import Sent
from bluelamp.reports.models import Report
from bluelamp.reports.queries import as_told, draft_of, questions_of_files, report_as_told
from bluelamp.reports.services import service_as_of
from bluelamp.reports.tests.scenarios import REPORTER
from bluelamp.reports.tests.with_files import Begun, begun_again, begun_with_files
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def force(settings: Settings, tmp_path: Path) -> None:
    """A force, and a store of this test's own."""
    a_force_with_teams()
    settings.FILES = str(tmp_path / "files")


def send(begun: Begun) -> Sent:
    """Send a draft."""
    return send_draft(by=REPORTER, draft_id=begun.draft.id, token=begun.token)


def came_now(folder: Path) -> None:
    """Let what is in the store have come when the clock says that it is, which stands still."""
    for file in folder.rglob("*"):
        os.utime(file, (now().timestamp(), now().timestamp()))


def test_the_same_file_chosen_once_more_is_there_once_and_comes_again_when_it_was_taken_out() -> None:
    begun = begun_with_files()
    first = begun.add(name="one.pdf")
    assert begun.add(name="one.pdf") == first
    begun.add(name="two.pdf")
    begun.add(PDF + b"%", name="one.pdf")
    assert kept_unsent(begun.draft.id).number == 3
    assert remove_file(draft_id=begun.draft.id, token=begun.token, question="photos", file_id=first)
    assert begun.add(name="one.pdf") != first
    assert kept_unsent(begun.draft.id).number == 3


def test_they_go_on_record_with_the_report_once_and_only_then() -> None:
    begun = begun_with_files()
    ids = [begun.add(name="one.pdf"), begun.add(PDF + b"%", name="two.pdf")]
    begun.answer()
    assert (File.objects.count(), Entry.objects.filter(name__startswith="files.").count()) == (0, 0)
    sent = {send(begun).contact_id for _ in range(2)}
    assert len(sent) == 1
    attached = Attachment.objects.order_by("file__name")
    assert [(one.pk, one.file.name) for one in attached] == list(zip(ids, ("one.pdf", "two.pdf"), strict=True))
    assert Entry.objects.filter(name="contacts.FileReceived").count() == 2
    report = Report.objects.get()
    assert report.answers["photos"] == [{"id": str(one)} for one in ids]
    assert [told.answer for told in report_as_told(report) if told.question.code == "photos"] == ["2 files"]
    assert questions_of_files(Contact.objects.get()) == dict.fromkeys(ids, "Do you have photos?")


def test_their_names_are_read_by_their_writer_alone() -> None:
    begun = begun_with_files()
    begun.add(name="my-husband.pdf")
    draft = draft_of(begun.draft.id, begun.token)
    assert draft is not None
    told = as_told(service_as_of("lost-cat", 1), draft.answers)
    assert [one.answer for one in told if one.question.code == "photos"] == ["my-husband.pdf (50\xa0bytes)"]
    assert "husband" not in str(list(Unsent.objects.values()))
    assert draft_of(begun.draft.id, b"x" * 32) is None


def test_a_page_that_is_sent_while_a_file_comes_loses_none() -> None:
    begun = begun_with_files()
    first = begun.add()
    begun.answer(photos=[])
    draft = draft_of(begun.draft.id, begun.token)
    assert draft is not None
    assert [file["id"] for file in draft.answers["photos"]] == [str(first)]


def test_the_same_id_twice_is_one_file_and_another_browser_adds_none() -> None:
    begun = begun_with_files()
    file_id = uuid4()
    assert begun.add(file_id=file_id) == begun.add(file_id=file_id)
    assert kept_unsent(begun.draft.id) == Kept(1, len(PDF))
    other = {"draft_id": begun.draft.id, "token": b"x" * 32, "question": "photos"}
    assert add_file(**other, file_id=uuid4(), taken=taken()) is None  # type: ignore[arg-type]
    assert not remove_file(**other, file_id=file_id)  # type: ignore[arg-type]
    assert kept_unsent(begun.draft.id) == Kept(1, len(PDF))


def test_what_comes_after_it_was_sent_is_not_taken() -> None:
    begun = begun_with_files()
    begun.answer()
    send(begun)
    assert (
        add_file(draft_id=begun.draft.id, token=begun.token, question="photos", file_id=uuid4(), taken=taken()) is None
    )


def test_one_that_was_taken_out_is_neither_sent_nor_kept(clock: Traveller, tmp_path: Path) -> None:
    begun = begun_with_files()
    out, _stays = begun.add(PDF + b"1"), begun.add(PDF + b"2")
    remove_file(draft_id=begun.draft.id, token=begun.token, question="photos", file_id=out)
    begun.answer()
    send(begun)
    came_now(tmp_path)
    clock.shift(timedelta(hours=2))
    remove_unsent()
    assert Attachment.objects.get().file.sha256 == digest(PDF + b"2")
    with pytest.raises(NotStored):
        next(the_store().chunks(digest(PDF + b"1")))


def test_they_go_with_the_draft_but_for_what_is_on_record(clock: Traveller, tmp_path: Path) -> None:
    begun = begun_with_files()
    begun.add(PDF + b"1")
    begun.add(PDF + b"2")
    a_file(PDF + b"2")
    came_now(tmp_path)
    clock.shift(timedelta(hours=23))
    forget_old_drafts()
    remove_unsent()
    assert Unsent.objects.count() == 2
    assert list(reconcile()) == []
    clock.shift(timedelta(hours=26))
    forget_old_drafts()
    remove_unsent()
    assert Unsent.objects.count() == 0
    with pytest.raises(NotStored):
        next(the_store().chunks(digest(PDF + b"1")))
    assert list(reconcile()) == []


def test_an_interrupted_sending_leaves_the_draft_and_all_its_files(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = begun_with_files()
    begun.add()
    begun.answer()
    with monkeypatch.context() as broken:
        broken.setattr("bluelamp.foundation.ledger.announce.insert_at_once", _dies)
        with pytest.raises(RuntimeError, match="died"):
            send(begun)
    assert (Report.objects.count(), File.objects.count(), Unsent.objects.count()) == (0, 0, 1)
    send(begun)
    assert Attachment.objects.count() == 1


def _dies(*_rows: object) -> None:
    raise RuntimeError("died")


def test_one_that_is_added_again_after_it_was_taken_out_is_there() -> None:
    begun, file_id = begun_with_files(), uuid4()
    out = begun.add(file_id=file_id)
    assert remove_file(draft_id=begun.draft.id, token=begun.token, question="photos", file_id=out)
    begun.add(PDF + b"2", file_id=file_id)
    begun.answer()
    send(begun)
    assert Attachment.objects.get().file.sha256 == digest(PDF + b"2")


def test_nobody_takes_the_place_of_anothers_file_by_sending_its_id() -> None:
    ours, theirs = begun_with_files(), begun_again()
    file_id = ours.add(PDF + b"1")
    theirs.add(PDF + b"2", file_id=file_id)
    ours.answer()
    send(ours)
    assert Attachment.objects.get().file.sha256 == digest(PDF + b"1")
