"""`bluelamp keys` makes, rotates and lists keys, and never prints one."""

from pathlib import Path

import pytest

from bluelamp.foundation.keys.files import PURPOSES, are_for_training, read_keys
from bluelamp.site.keys_command import keys_command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for keys that is not there yet."""
    return tmp_path / "keys"


def test_the_list_tells_how_many_keys_there_are_and_none_of_them(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [
        keys_command(folder, ["make"]),
        keys_command(folder, ["rotate", "codes"]),
        keys_command(folder, ["list"]),
    ] == [0, 0, 0]
    said = capsys.readouterr().out
    assert "codes    2 keys, the newest from " in said
    assert "ledger   1 key, the newest from " in said
    assert not [key for purpose in PURPOSES for key in read_keys(folder, purpose) if key in said]


def test_without_a_purpose_every_key_is_rotated(folder: Path) -> None:
    keys_command(folder, ["make"])
    keys_command(folder, ["rotate"])
    assert {purpose: len(read_keys(folder, purpose)) for purpose in PURPOSES} == dict.fromkeys(PURPOSES, 2)


@pytest.mark.parametrize("words", [["list"], ["rotate"], ["rotate", "codes"]])
def test_where_there_are_no_keys_it_says_what_to_do(
    folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert keys_command(folder, words) == 1
    assert "Run 'bluelamp keys make'" in capsys.readouterr().out


@pytest.mark.parametrize("words", [[], ["rotate", "cars"], ["burn"]])
def test_whoever_types_something_else_is_told_what_there_is(
    folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert keys_command(folder, words) == 1
    assert "bluelamp keys rotate PURPOSE" in capsys.readouterr().out


def test_keys_say_for_good_whether_they_are_for_training(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert keys_command(folder, ["make"], training=True) == 0
    assert keys_command(folder, ["make"]) == 1
    assert "are for training. Set BLUELAMP_TRAINING=1" in capsys.readouterr().out
    (folder / "codes.key").unlink()
    assert keys_command(folder, ["make"], training=True) == 0
    assert are_for_training(folder)


def test_live_keys_never_become_keys_for_training(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys_command(folder, ["make"])
    (folder / "codes.key").unlink()
    assert keys_command(folder, ["make"], training=True) == 1
    assert "are not for training" in capsys.readouterr().out
    assert not (folder / "codes.key").exists()
    assert not are_for_training(folder)
