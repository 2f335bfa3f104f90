"""Restoring a backup onto an empty machine."""

from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.management import call_command

from bluelamp.foundation.files.local import LocalStore
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.store import NotStored, Stored, measure
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.shutter.actions import shut_sending
from bluelamp.foundation.shutter.rules import Why
from bluelamp.site.backup import postgresql, sqlite
from bluelamp.site.backup.making import FILES, carry
from bluelamp.site.backup.manifest import Manifest, NotABackup, read_manifest

RESTORER: Final = Actor.system("sending.shut")
HALF_WAY: Final = "restore-not-finished"


class NotEmpty(Exception):
    """There is something where the backup would go."""


def restore_backup(backup: Path) -> Path:
    """Put a backup where the settings say the data goes, shut all sending, and return the file with its head.

    Everything in the backup is checked before anything is written. What waited to be sealed when it was made is sealed,
    as a server would at once. Raises `NotABackup` and `NotEmpty`.
    """
    manifest = read_manifest(backup)
    engine = sqlite if settings.ON_SQLITE else postgresql
    if manifest.database != engine.DATABASE:
        raise NotABackup(
            f"This is a backup of {manifest.engine}. Set BLUELAMP_DATABASE_URL to a database of that kind."
        )
    if not engine.is_empty() or next(iter(the_store().held()), None):
        raise NotEmpty(
            "There is a database or files here already. A backup goes onto an empty machine: move what is here "
            "away, or point BLUELAMP_DATA, BLUELAMP_DATABASE_URL and BLUELAMP_FILES to an empty place."
        )
    shelf = LocalStore(backup.parent / FILES)
    _check_files(manifest, shelf)
    half_way().parent.mkdir(parents=True, exist_ok=True)
    half_way().touch()
    engine.put_in_place(backup)
    _put_files_in_place(manifest, shelf)
    call_command("migrate", verbosity=0)
    shut_sending(by=RESTORER, why=Why.RESTORED)
    while seal_waiting():
        pass
    half_way().unlink()
    return backup / "head.json"


def half_way() -> Path:
    """Return the file that is there while a restore is not finished."""
    return Path(settings.DATA) / HALF_WAY


def _check_files(manifest: Manifest, shelf: LocalStore) -> None:
    for sha256, size in manifest.files.items():
        try:
            intact = measure(shelf.chunks(sha256)) == Stored(sha256, size)
        except NotStored:
            intact = False
        if not intact:
            raise NotABackup(
                f"The file {sha256} is missing or damaged beside this backup. Look for another copy of it."
            )


def _put_files_in_place(manifest: Manifest, shelf: LocalStore) -> None:
    for sha256 in manifest.files:
        carry(sha256, shelf, the_store())
