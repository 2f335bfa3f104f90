"""Reads back what was kept; runs with a server's settings."""

from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.store import measure


def print_newest() -> None:
    """Print the SHA-256 of the newest file, by its bytes in the store, once its row was found to say the same."""
    newest = File.objects.latest("kept_at")
    stored = measure(the_store().chunks(newest.sha256))
    assert (stored.sha256, stored.size) == (newest.sha256, newest.size)
    print(stored.sha256)
