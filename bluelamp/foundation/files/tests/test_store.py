"""Every store keeps a content as it is, once, and for good."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bluelamp.foundation.files.local import UNFINISHED, LocalStore
from bluelamp.foundation.files.s3 import S3Store
from bluelamp.foundation.files.store import CHUNK, CannotStore, NotStored, Store, Stored, path_of
from bluelamp.foundation.files.tests.scenarios import digest

LARGE = bytes(range(256)) * 4096 * 20  # 20 MiB: several pieces in every store


@pytest.mark.parametrize("content", [b"x", LARGE, LARGE + b"one more"])
def test_a_content_comes_back_as_it_was(store: Store, content: bytes) -> None:
    stored = store.put(io.BytesIO(content))
    assert stored == Stored(digest(content), len(content))
    assert b"".join(store.chunks(stored.sha256)) == content


def test_a_content_comes_back_in_pieces(store: Store) -> None:
    stored = store.put(io.BytesIO(LARGE))
    assert max(map(len, store.chunks(stored.sha256))) <= 8 * CHUNK


def test_a_file_is_read_from_its_beginning_wherever_it_was_left(store: Store) -> None:
    source = io.BytesIO(b"all of it")
    source.seek(5)
    assert store.put(source).sha256 == digest(b"all of it")


def test_the_same_content_twice_is_kept_once(store: Store) -> None:
    for _ in range(2):
        store.put(io.BytesIO(b"the same"))
    assert [held.name for held in store.held()] == [digest(b"the same")]


def test_what_is_not_there_is_said_not_to_be(store: Store) -> None:
    with pytest.raises(NotStored):
        list(store.chunks(digest(b"never sent")))


def test_all_that_is_held_is_told_in_order_without_copies_for_showing(store: Store) -> None:
    contents = [bytes([number]) * number for number in range(1, 40)]
    for content in contents:
        store.put(io.BytesIO(content))
    store.keep_copy_for_showing(f"{digest(b'x')}-1", b"a copy")
    held = list(store.held())
    assert [one.name for one in held] == sorted(map(digest, contents))
    assert sorted(one.size for one in held) == list(range(1, 40))
    assert all(abs(one.since - datetime.now(UTC)) < timedelta(days=365) for one in held)


def test_a_copy_for_showing_is_found_again(store: Store) -> None:
    key = f"{digest(b'x')}-1"
    assert store.copy_for_showing(key) is None
    store.keep_copy_for_showing(key, b"a copy")
    assert store.copy_for_showing(key) == b"a copy"


def test_only_we_can_open_the_folder_and_nobody_is_to_write_a_kept_file(own_files: Path) -> None:
    stored = LocalStore(own_files).put(io.BytesIO(b"words"))
    assert own_files.stat().st_mode & 0o777 == 0o700
    assert (own_files / path_of(stored.sha256)).stat().st_mode & 0o777 == 0o400


def test_a_damaged_file_is_mended_when_the_same_content_comes_again(own_files: Path) -> None:
    local = LocalStore(own_files)
    stored = local.put(io.BytesIO(b"words"))
    path = own_files / path_of(stored.sha256)
    path.chmod(0o600)
    path.write_bytes(b"w0rds")
    assert local.put(io.BytesIO(b"words")) == stored
    assert path.read_bytes() == b"words"


def test_a_disk_that_takes_nothing_is_said_in_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("no folder")
    with pytest.raises(CannotStore, match="Nothing was kept of it"):
        LocalStore(tmp_path / "files").put(io.BytesIO(b"words"))


def test_a_bucket_out_of_reach_is_said_in_a_sentence(s3: S3Store, s3_server: str) -> None:
    with pytest.raises(CannotStore, match="Nothing was kept of it"):
        S3Store("no-such-bucket", "", s3_server).put(io.BytesIO(b"words"))


class Interrupted(io.BytesIO):
    """A file whose reading fails halfway."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Give a little, then fail."""
        if self.tell():
            raise OSError("The line is dead.")
        return super().read(3)


def test_half_a_file_is_never_in_its_place(own_files: Path) -> None:
    local = LocalStore(own_files)
    with pytest.raises(CannotStore):
        local.put(Interrupted(b"words"))
    assert list(local.held()) == []
    assert list((own_files / UNFINISHED).iterdir()) == []


def test_what_a_crash_left_half_written_is_removed_after_a_while(own_files: Path) -> None:
    left = own_files / UNFINISHED / "left"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    local = LocalStore(own_files)
    local.forget_unfinished(before=datetime.now(UTC) - timedelta(days=365))
    assert left.exists()
    local.forget_unfinished(before=datetime.fromtimestamp(left.stat().st_mtime + 1, UTC))
    assert not left.exists()
