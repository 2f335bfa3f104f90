"""Key files: one per purpose, newest key first, readable by their owner only."""

import os
import re
import secrets
from pathlib import Path
from typing import Final

from django.core.exceptions import ImproperlyConfigured

PURPOSES: Final = ("session", "codes", "fields", "ledger")
KEY_BYTES: Final = 32
KEY: Final = re.compile(r"[0-9a-f]{64}")


def make_keys(folder: Path) -> list[str]:
    """Make every key that does not exist yet and return the purposes made; keys that exist are left alone."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    missing = [purpose for purpose in PURPOSES if not _path(folder, purpose).exists()]
    for purpose in missing:
        _write(_path(folder, purpose), secrets.token_hex(KEY_BYTES) + "\n")
    return missing


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


def _path(folder: Path, purpose: str) -> Path:
    return folder / f"{purpose}.key"


def _write(path: Path, content: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
