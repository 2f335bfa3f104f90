"""Nobody takes a changed file for what was sent."""

from pathlib import Path

import pytest

from bluelamp.foundation.files.checked import Damaged, check, checked
from bluelamp.foundation.files.store import CHUNK, path_of
from bluelamp.foundation.files.tests.scenarios import PDF, a_file

pytestmark = pytest.mark.django_db
LARGE = PDF + bytes(3 * CHUNK)


def change(own_files: Path, sha256: str, place: int) -> None:
    """Turn one bit of a stored file."""
    path = own_files / path_of(sha256)
    path.chmod(0o600)
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ 1]))


@pytest.mark.parametrize("content", [PDF, LARGE])
def test_a_file_that_is_as_it_was_comes_whole(content: bytes) -> None:
    assert b"".join(checked(a_file(content))) == content


@pytest.mark.parametrize("place", [0, CHUNK, len(LARGE) - 1])
def test_a_file_with_one_bit_turned_never_comes_whole(own_files: Path, place: int) -> None:
    file = a_file(LARGE)
    change(own_files, file.sha256, place)
    came: list[bytes] = []
    with pytest.raises(Damaged, match="not as it was when we kept it"):
        came.extend(checked(file))
    assert sum(map(len, came)) <= len(LARGE) - len(LARGE) % CHUNK
    with pytest.raises(Damaged):
        check(file)


@pytest.mark.parametrize("length", [0, 1, len(PDF) - 1, len(PDF) + 1])
def test_a_file_cut_off_or_lengthened_is_found(own_files: Path, length: int) -> None:
    file = a_file()
    path = own_files / path_of(file.sha256)
    path.chmod(0o600)
    path.write_bytes((PDF + b"x")[:length])
    with pytest.raises(Damaged):
        check(file)


def test_a_file_that_is_gone_is_said_to_be(own_files: Path) -> None:
    file = a_file()
    (own_files / path_of(file.sha256)).unlink()
    with pytest.raises(Damaged):
        check(file)
