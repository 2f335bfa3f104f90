"""The SHA-256 of each of our migrations as it stands in its file."""

import sys
from hashlib import sha256
from pathlib import Path

from django.db.migrations.loader import MigrationLoader


def migration_digests() -> dict[str, str]:
    """Return it for each migration by its name, such as `contacts.0001_initial`."""
    ours = {
        f"{app}.{name}": Path(str(sys.modules[type(migration).__module__].__file__))
        for (app, name), migration in MigrationLoader(None).disk_migrations.items()
        if type(migration).__module__.startswith("bluelamp.")
    }
    return {name: sha256(path.read_bytes()).hexdigest() for name, path in sorted(ours.items())}
