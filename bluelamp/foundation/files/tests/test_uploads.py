"""Files on their way in: how far each is, and what a crash, a limit and time do to it."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import time_machine
from pytest_django import Settings

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.files import arriving
from bluelamp.foundation.files.actions import keep_file
from bluelamp.foundation.files.intake import FileRefused, TakenIn
from bluelamp.foundation.files.models import File, Upload
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.rules import MOST_FILES, Kept
from bluelamp.foundation.files.store import CannotStore
from bluelamp.foundation.files.tests.scenarios import KEEPER, PDF, digest
from bluelamp.foundation.files.told import Told
from bluelamp.foundation.files.uploads import (
    Sender,
    TooMuch,
    WrongPlace,
    begin_upload,
    forget_old_uploads,
    give_up,
    how_far,
    receive,
    upload_of,
)

pytestmark = pytest.mark.django_db
NOTHING = Kept()
TOLD = Told("filename bGV0dGVyLnBkZg==,changed MTc5NjAwMDAwMDAwMA==")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> Path:
    """A folder of this test's own for what is on its way."""
    settings.ARRIVING = tmp_path / "arriving"
    return tmp_path / "arriving"


def keep(taken: TakenIn, _upload_id: object) -> None:
    """Put a file on record, about nothing."""
    keep_file(by=KEEPER, taken=taken)


def is_there(_upload_id: object) -> bool:
    """Say that a file that came is still where it was put."""
    return True


def a_sender(*, owner: bytes = b"this browser", kept: Kept = NOTHING) -> Sender:
    """Someone who sends files about something of their own."""
    return Sender(new_id(), owner, kept, keep, is_there)


def in_pieces(sender: Sender, content: bytes = PDF, size: int = 20) -> Upload:
    """Send a whole file in small pieces."""
    upload = begin_upload(sender, size=len(content), told=TOLD)
    for offset in range(0, len(content), size):
        receive(sender, upload, content[offset : offset + size], offset=offset)
    return Upload.objects.get(pk=upload.pk)


def test_the_pieces_of_a_file_become_the_file_and_leave_nothing_behind(own_folder: Path) -> None:
    upload = in_pieces(a_sender())
    file = File.objects.get()
    assert (file.sha256, file.name, file.kind) == (digest(PDF), "letter.pdf", "application/pdf")
    assert b"".join(the_store().chunks(file.sha256)) == PDF
    assert how_far(upload) == len(PDF)
    assert list(own_folder.iterdir()) == []


def test_a_piece_out_of_its_place_and_one_too_many_are_not_taken() -> None:
    sender = a_sender()
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    receive(sender, upload, PDF[:20], offset=0)
    for offset in (0, 19, 21, len(PDF)):
        with pytest.raises(WrongPlace):
            receive(sender, upload, PDF[20:], offset=offset)
    with pytest.raises(TooMuch):
        receive(sender, upload, PDF[20:] + b"!", offset=20)
    receive(sender, upload, PDF[20:], offset=20)
    with pytest.raises(WrongPlace):
        receive(sender, upload, b"", offset=len(PDF))
    assert File.objects.get().sha256 == digest(PDF)


def test_bytes_that_a_crash_left_unacknowledged_do_not_count_and_are_written_over(own_folder: Path) -> None:
    sender = a_sender()
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    receive(sender, upload, PDF[:20], offset=0)
    with (own_folder / upload.pk.hex).open("ab") as file:
        file.write(b"half of a pi")
    upload.refresh_from_db()
    assert how_far(upload) == 20
    receive(sender, upload, PDF[20:], offset=20)
    assert File.objects.get().sha256 == digest(PDF)


def test_it_is_never_said_to_be_further_than_what_is_on_the_disk(own_folder: Path) -> None:
    sender = a_sender()
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    receive(sender, upload, PDF[:20], offset=0)
    (own_folder / upload.pk.hex).write_bytes(PDF[:7])
    upload.refresh_from_db()
    assert how_far(upload) == 7
    receive(sender, upload, PDF[7:], offset=7)
    assert File.objects.get().sha256 == digest(PDF)


def test_a_file_that_could_not_be_put_on_record_is_asked_for_its_last_piece_again() -> None:
    def full(_taken: TakenIn, _upload_id: object) -> None:
        raise CannotStore

    sender = a_sender()
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    receive(sender, upload, PDF[:20], offset=0)
    with pytest.raises(CannotStore):
        receive(Sender(sender.about, sender.owner, Kept(), full, is_there), upload, PDF[20:], offset=20)
    upload.refresh_from_db()
    assert how_far(upload) == 20
    receive(sender, upload, PDF[20:], offset=20)
    assert File.objects.count() == 1


def test_two_requests_never_write_to_one_file() -> None:
    sender = a_sender()
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    with arriving.opened(upload.pk), pytest.raises(arriving.Busy):
        receive(sender, upload, PDF, offset=0)
    receive(sender, upload, PDF, offset=0)


def test_only_the_browser_that_began_it_finds_it_and_only_where_it_belongs() -> None:
    sender = a_sender()
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    assert upload_of(sender, upload.pk) == upload
    assert upload_of(Sender(sender.about, b"another browser", Kept(), keep, is_there), upload.pk) is None
    assert upload_of(a_sender(), upload.pk) is None
    assert upload_of(sender, uuid4()) is None


def test_the_same_file_chosen_again_goes_on_where_it_was_cut_off() -> None:
    sender = a_sender()
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    receive(sender, upload, PDF[:20], offset=0)
    assert begin_upload(sender, size=len(PDF), told=TOLD) == upload
    assert begin_upload(sender, size=len(PDF) + 1, told=TOLD) != upload
    other = Sender(sender.about, b"another browser", Kept(), keep, is_there)
    assert begin_upload(other, size=len(PDF), told=TOLD) != upload
    nameless = Told("filename bGV0dGVyLnBkZg==")
    assert begin_upload(sender, size=9, told=nameless) != begin_upload(sender, size=9, told=nameless)


def test_a_file_that_came_whole_is_not_sent_again_as_long_as_it_is_there() -> None:
    sender = a_sender()
    upload = in_pieces(sender)
    again = begin_upload(sender, size=len(PDF), told=TOLD)
    assert (again, how_far(again)) == (upload, len(PDF))
    gone = Sender(sender.about, sender.owner, NOTHING, keep, lambda upload_id: upload_id != upload.pk)
    assert how_far(begin_upload(gone, size=len(PDF), told=TOLD)) == 0
    assert begin_upload(sender, size=len(PDF), told=TOLD) == upload


def test_there_is_a_limit_to_how_many_files_there_are_with_those_on_their_way() -> None:
    sender = a_sender(kept=Kept(MOST_FILES - 1, 0))
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    with pytest.raises(FileRefused, match=f"You have added {MOST_FILES} files"):
        begin_upload(sender, size=1, told=Told(""))
    receive(sender, upload, PDF, offset=0)


def test_there_is_a_limit_for_a_file_and_one_for_all_of_a_matter(settings: Settings) -> None:
    settings.LARGEST_UPLOAD, settings.LARGEST_MATTER = 100, 150
    sender = a_sender()
    for size in (0, 101):
        with pytest.raises(FileRefused):
            begin_upload(sender, size=size, told=Told(""))
    upload = begin_upload(sender, size=100, told=Told(""))
    with pytest.raises(FileRefused):
        begin_upload(sender, size=51, told=Told(""))
    begin_upload(a_sender(), size=51, told=Told(""))
    with pytest.raises(FileRefused):
        receive(Sender(sender.about, sender.owner, Kept(1, 51), keep, is_there), upload, b"x", offset=0)
    settings.LARGEST_UPLOAD = 99
    with pytest.raises(FileRefused):
        receive(sender, upload, b"x", offset=0)


def test_what_nobody_goes_on_with_is_forgotten_after_a_day(own_folder: Path) -> None:
    sender = a_sender()
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    receive(sender, upload, PDF[:20], offset=0)
    with time_machine.travel(now() + timedelta(hours=23), tick=False):
        assert forget_old_uploads() == 0
        receive(sender, upload, PDF[20:21], offset=20)
    with time_machine.travel(now() + timedelta(hours=25), tick=False):
        assert forget_old_uploads() == 0
    with time_machine.travel(now() + timedelta(hours=48), tick=False):
        assert upload_of(sender, upload.pk) is None
        assert forget_old_uploads() == 1
    assert not Upload.objects.exists()
    assert list(own_folder.iterdir()) == []


def test_bytes_without_a_row_are_forgotten_too(own_folder: Path) -> None:
    with arriving.opened(uuid4()) as file:
        arriving.write(file, b"left", offset=0)
    with time_machine.travel(now() + timedelta(days=365 * 2), tick=False):
        forget_old_uploads()
    assert list(own_folder.iterdir()) == []


def test_giving_up_leaves_nothing_but_a_file_that_is_on_record(own_folder: Path) -> None:
    sender = a_sender()
    upload = begin_upload(sender, size=len(PDF), told=TOLD)
    receive(sender, upload, PDF[:20], offset=0)
    give_up(upload)
    assert list(own_folder.iterdir()) == []
    give_up(in_pieces(sender))
    assert not Upload.objects.exists()
    assert File.objects.count() == 1
