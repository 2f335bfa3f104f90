"""Making a backup while serving."""

import os
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

from django.conf import settings

from bluelamp.foundation.clock import now
from bluelamp.foundation.files.local import LocalStore
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.store import NotStored, Store
from bluelamp.foundation.ledger.head import head_as_json
from bluelamp.foundation.ledger.models import Head
from bluelamp.site.backup import postgresql, sqlite
from bluelamp.site.backup.manifest import HEAD, Manifest, file_sha256

FILES: Final = "files"


class FileLacking(Exception):
    """A file on record is not in the store as it was kept."""


def make_backup(shelf: Path) -> Path:
    """Make a backup in a new folder on a shelf, and return the folder.

    Files lie beside the backups and are shared by them: what an earlier one brought is not copied again. The database
    is copied first; files are never changed or removed, so those it needs are there afterwards. Keys are left out.
    """
    engine = sqlite if settings.ON_SQLITE else postgresql
    moment = now()
    begun = shelf / f".unfinished-{moment:%Y%m%dT%H%M%SZ}"
    begun.mkdir(mode=0o700, parents=True)
    with engine.copied(begun) as copy:
        files = dict(File.objects.using(copy).values_list("sha256", "size"))
        (begun / HEAD).write_text(head_as_json(Head.objects.using(copy).get()))
    _bring(files, LocalStore(shelf / FILES))
    Manifest(
        made_at=moment.isoformat(timespec="seconds"),
        engine=engine.__name__.rpartition(".")[2],
        database=engine.DATABASE,
        sha256={name: file_sha256(begun / name) for name in (engine.DATABASE, HEAD)},
        files=files,
    ).write(begun)
    return _finish(begun, shelf / f"{moment:%Y%m%dT%H%M%SZ}")


def _bring(files: dict[str, int], shelf: LocalStore) -> None:
    there = {held.name: held.size for held in shelf.held()}
    for sha256, size in files.items():
        if there.get(sha256) != size:
            carry(sha256, the_store(), shelf)


def carry(sha256: str, source: Store, target: Store) -> None:
    """Copy a file from one store to another; raise `FileLacking` where it is not there as it was kept."""
    with TemporaryFile(dir=settings.DATA) as whole:
        try:
            whole.writelines(source.chunks(sha256))
        except NotStored as error:
            raise FileLacking(f"The file {sha256} is missing from the store. Run 'bluelamp check'.") from error
        if target.put(whole).sha256 != sha256:
            raise FileLacking(f"The file {sha256} is damaged in the store. Run 'bluelamp check'.")


def _finish(begun: Path, name: Path) -> Path:
    """Have everything on the disk, and only then give the backup its name."""
    for path in [*begun.iterdir(), begun]:
        _sync(path)
    begun.rename(name)
    _sync(name.parent)
    return name


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
