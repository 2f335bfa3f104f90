"""What a backup says of itself: enough to check every byte of it before anything is restored."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

NAME: Final = "manifest.json"
HEAD: Final = "head.json"
FORM: Final = 1


class NotABackup(Exception):
    """The folder holds no backup, or one that was not finished or was changed since."""


@dataclass(frozen=True)
class Manifest:
    """`database` is the name of the file with the database, `files` the SHA-256 and size of each file it needs."""

    made_at: str
    engine: str
    database: str
    sha256: dict[str, str]
    files: dict[str, int]
    form: int = FORM

    def write(self, folder: Path) -> None:
        """Write it as the last file of a backup."""
        (folder / NAME).write_text(json.dumps(asdict(self), indent=1, sort_keys=True) + "\n")


def read_manifest(folder: Path) -> Manifest:
    """Return what a backup says of itself, with its own files checked; raise `NotABackup`."""
    try:
        manifest = Manifest(**json.loads((folder / NAME).read_text()))
    except (OSError, ValueError, TypeError) as error:
        raise NotABackup(f"{folder} holds no finished backup. Give the folder that has a {NAME} in it.") from error
    for name, sha256 in manifest.sha256.items():
        path = folder / name
        if not path.is_file() or file_sha256(path) != sha256:
            raise NotABackup(f"{path} is missing or was changed since the backup was made. Use another backup.")
    return manifest


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
