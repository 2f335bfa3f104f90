"""Keys that change while a test runs, as they do when a server is started again."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.test import override_settings

from bluelamp.foundation.keys.files import PURPOSES, make_keys, rotate_key
from bluelamp.foundation.keys.ring import ring


@contextmanager
def rotated_keys() -> Iterator[None]:
    """Let every purpose have a new key before its old ones, until the block ends."""
    with TemporaryDirectory() as folder:
        keys = Path(folder) / "keys"
        shutil.copytree(settings.KEYS, keys)
        for purpose in PURPOSES:
            rotate_key(keys, purpose)
        with started_with(keys):
            yield


@contextmanager
def keys_of_another() -> Iterator[None]:
    """Let there be none of our keys, but those of another installation, until the block ends."""
    with TemporaryDirectory() as folder:
        make_keys(Path(folder))
        with started_with(Path(folder)):
            yield


@contextmanager
def started_with(keys: Path) -> Iterator[None]:
    """Let the keys be those of a folder, until the block ends."""
    with override_settings(KEYS=keys):
        ring.cache_clear()
        try:
            yield
        finally:
            ring.cache_clear()
