"""Keys lie in files that only their owner reads, and are made once."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from bluelamp.foundation.keys.files import PURPOSES, make_keys, read_keys, rotate_key


def test_there_is_one_key_for_each_purpose(tmp_path: Path) -> None:
    assert make_keys(tmp_path / "keys") == list(PURPOSES)
    keys = [key for purpose in PURPOSES for key in read_keys(tmp_path / "keys", purpose)]
    assert len(set(keys)) == len(PURPOSES)
    assert all(len(bytes.fromhex(key)) == 32 for key in keys)


def test_only_their_owner_can_read_them(tmp_path: Path) -> None:
    make_keys(tmp_path / "keys")
    modes = {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "keys").iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700


def test_a_key_that_exists_is_left_alone(tmp_path: Path) -> None:
    make_keys(tmp_path)
    before = read_keys(tmp_path, "codes")
    (tmp_path / "session.key").unlink()
    assert make_keys(tmp_path) == ["session"]
    assert read_keys(tmp_path, "codes") == before


def test_the_newest_key_stands_first(tmp_path: Path) -> None:
    (tmp_path / "codes.key").write_text("b" * 64 + "\n" + "a" * 64 + "\n")
    assert read_keys(tmp_path, "codes") == ["b" * 64, "a" * 64]


def test_a_new_key_stands_before_those_that_stay(tmp_path: Path) -> None:
    make_keys(tmp_path)
    first = read_keys(tmp_path, "codes")
    assert rotate_key(tmp_path, "codes") == 2
    assert rotate_key(tmp_path, "codes") == 3
    newest, second, *rest = read_keys(tmp_path, "codes")
    assert (rest, len({newest, second, *first})) == (first, 3)
    assert {file.name for file in tmp_path.iterdir()} == {f"{purpose}.key" for purpose in PURPOSES}
    assert stat.S_IMODE((tmp_path / "codes.key").stat().st_mode) == 0o600


def test_what_a_rotation_left_that_was_stopped_half_way_is_no_hindrance(tmp_path: Path) -> None:
    make_keys(tmp_path)
    (tmp_path / "codes.new").write_text("half a k")
    assert rotate_key(tmp_path, "codes") == 2


def test_no_key_is_made_where_the_old_ones_are_gone(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="put back the keys"):
        rotate_key(tmp_path, "codes")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [None, "", "\n", "abc\n", "a" * 64 + "\nabc\n"])
def test_a_missing_key_says_what_to_do(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "ledger.key").write_text(content)
    with pytest.raises(ImproperlyConfigured) as missing:
        read_keys(tmp_path, "ledger")
    assert str(missing.value) == (
        f"There is no usable key for 'ledger' in {tmp_path}. Run 'bluelamp keys make', "
        "or put back the keys of this installation if it already holds records."
    )
