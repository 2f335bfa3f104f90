"""`bluelamp keys`: making, rotating and listing keys. Reads no other settings, which need keys to be read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from django.core.exceptions import ImproperlyConfigured

from bluelamp.foundation.keys.files import PURPOSES, make_keys, newest_made_at, read_keys, rotate_key

USAGE: Final = f"""bluelamp keys make              make the keys that do not exist yet
bluelamp keys list              show how many keys there are for each purpose, and when the newest was made
bluelamp keys rotate PURPOSE    put a new key before the others: {", ".join(PURPOSES)}, or all of them"""


def keys_command(folder: Path, words: Sequence[str], *, training: bool = False) -> int:
    """Do what the words after `bluelamp keys` say, print what was done, and return the exit code.

    `training` says whether keys that are made are for training.
    """
    try:
        match list(words):
            case ["make"]:
                _make(folder, training=training)
            case ["list"]:
                _list(folder)
            case ["rotate"]:
                _rotate(folder, PURPOSES)
            case ["rotate", purpose] if purpose in PURPOSES:
                _rotate(folder, [purpose])
            case _:
                print(USAGE)
                return 1
    except ImproperlyConfigured as error:
        print(error)
        return 1
    return 0


def _make(folder: Path, *, training: bool) -> None:
    made = make_keys(folder, training=training)
    print(f"Made keys in {folder}: {', '.join(made)}." if made else f"All keys exist in {folder}.")


def _list(folder: Path) -> None:
    print(f"Keys in {folder}:")
    for purpose in PURPOSES:
        count = len(read_keys(folder, purpose))
        made_at = newest_made_at(folder, purpose)
        print(f"{purpose:8} {count} {'key' if count == 1 else 'keys'}, the newest from {made_at:%Y-%m-%d %H:%M} UTC")


def _rotate(folder: Path, purposes: Sequence[str]) -> None:
    for purpose in purposes:
        print(f"{purpose:8} {rotate_key(folder, purpose)} keys, the first of them new")
    print("Keep a copy of the folder, away from the database. Start Bluelamp again: it reads keys when it starts.")
