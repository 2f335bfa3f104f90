"""An installation of its own to upgrade: a folder, a database, and the commands that administrators type."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.command import COMMAND, run_command
from tests.databases import cluster_address, new_database


@dataclass(frozen=True)
class Installation:
    """Where it lies, and its settings."""

    folder: Path
    environment: dict[str, str]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run `bluelamp WORDS` to its end, whatever that is."""
        return subprocess.run([COMMAND, *words], env=self.environment, capture_output=True, text=True, check=False)

    def must(self, *words: str) -> str:
        """Run `bluelamp WORDS`, which must work, and return what it printed."""
        return run_command(self.environment, *words)

    def inside(self, function: str, *arguments: str) -> Any:
        """Call a function of `tests.upgrades.inside` with these settings and return what it returns.

        Settings, and with them the database, are read once in a process; so each call has a process of its own.
        """
        program = "import sys, django; django.setup(); from tests.upgrades.inside import call; call(*sys.argv[1:])"
        words = [sys.executable, "-c", program, function, *arguments]
        done = subprocess.run(words, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    @contextmanager
    def copied(self, folder: Path) -> Iterator["Installation"]:
        """Copy it, while nobody serves it, to a folder and a database of its own."""
        shutil.copytree(self.folder, folder)
        address = self.environment.get("BLUELAMP_DATABASE_URL")
        with new_database(address) if address else nullcontext(None) as copy:
            elsewhere = {"BLUELAMP_DATA": str(folder)} | ({"BLUELAMP_DATABASE_URL": copy} if copy else {})
            yield Installation(folder, self.environment | elsewhere)


@contextmanager
def new_installation(folder: Path, *, on_sqlite: bool = False) -> Iterator[Installation]:
    """Give an installation with an empty database: `on_sqlite`, or else where `script/with-postgres` runs one."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith("BLUELAMP_")}
    settings = {"BLUELAMP_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "bluelamp.site.settings"}
    with new_database() if cluster_address() and not on_sqlite else nullcontext(None) as address:
        settings |= {"BLUELAMP_DATABASE_URL": address} if address else {}
        yield Installation(folder, outside | settings)
