"""Key files: one per purpose, newest key first, readable by their owner only."""

import os
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from django.core.exceptions import ImproperlyConfigured

PURPOSES: Final = ("session", "codes", "fields", "ledger", "identities", "mail")
KEY_BYTES: Final = 32
KEY: Final = re.compile(r"[0-9a-f]{64}")
TRAINING: Final = "training.mark"  # lies beside the keys of a training space from when the first of them is made


def make_keys(folder: Path, *, training: bool = False) -> list[str]:
    """Make every key that does not exist yet and return the purposes made; keys that exist are left alone.

    The first keys say for good whether they are for training. Raises `ImproperlyConfigured` where those that exist
    are for the other.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    missing = [purpose for purpose in PURPOSES if not _path(folder, purpose).exists()]
    if training and len(missing) == len(PURPOSES) and not are_for_training(folder):
        _write(folder / TRAINING, "These keys are for training, and for nothing else.\n")
    if are_for_training(folder) != training:
        raise ImproperlyConfigured(wrong_keys(folder, training=training))
    for purpose in missing:
        _write(_path(folder, purpose), _new_key() + "\n")
    _sync(folder)
    return missing


def are_for_training(folder: Path) -> bool:
    """Say whether the keys in a folder were made for training."""
    return (folder / TRAINING).exists()


def wrong_keys(folder: Path, *, training: bool) -> str:
    """Return what to do where the keys in a folder are for training and should not be, or the reverse."""
    if training:
        return f"The keys in {folder} are not for training. Set BLUELAMP_DATA or BLUELAMP_KEYS to a folder of its own."
    return (
        f"The keys in {folder} are for training. Set BLUELAMP_TRAINING=1, or BLUELAMP_DATA and BLUELAMP_KEYS to the "
        "folders of the live installation."
    )


def read_keys(folder: Path, purpose: str) -> list[str]:
    """Return the keys for a purpose as hex, newest first; raise `ImproperlyConfigured` when there is none."""
    try:
        keys = _path(folder, purpose).read_text(encoding="ascii").split()
    except FileNotFoundError:
        keys = []
    if not keys or not all(KEY.fullmatch(key) for key in keys):
        raise ImproperlyConfigured(
            f"There is no usable key for '{purpose}' in {folder}. Run 'bluelamp keys make', "
            "or put back the keys of this installation if it already holds records."
        )
    return keys


def rotate_key(folder: Path, purpose: str) -> int:
    """Put a new key before those of a purpose, which stay readable, and return how many there are now.

    The file is replaced at once and whole, and belongs to whom it belonged. Raises `ImproperlyConfigured` where there
    is no usable key to begin with.
    """
    keys = [_new_key(), *read_keys(folder, purpose)]
    new = _path(folder, purpose).with_suffix(".new")
    new.unlink(missing_ok=True)
    _write(new, "".join(f"{key}\n" for key in keys))
    owner = _path(folder, purpose).stat()
    os.chown(new, owner.st_uid, owner.st_gid)
    new.replace(_path(folder, purpose))
    _sync(folder)
    return len(keys)


def newest_made_at(folder: Path, purpose: str) -> datetime:
    """Return when the newest key of a purpose was made."""
    return datetime.fromtimestamp(_path(folder, purpose).stat().st_mtime, UTC)


def _path(folder: Path, purpose: str) -> Path:
    return folder / f"{purpose}.key"


def _new_key() -> str:
    return secrets.token_hex(KEY_BYTES)


def _write(path: Path, content: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
