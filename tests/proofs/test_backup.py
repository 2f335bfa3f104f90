"""A backup made while serving is one consistent point, and is all that an empty machine needs but the keys."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Final

import pytest

from tests.bench.drafts import run_inside
from tests.bench.visitor import Visitor
from tests.command import COMMAND
from tests.databases import cluster_address, new_database
from tests.journeys.serving import Served, serve
from tests.needs import once, once_beside

pytestmark = pytest.mark.journey
WAITING: Final = "from bluelamp.foundation.ledger.models import Waiting; print(Waiting.objects.count())"


@dataclass(frozen=True)
class Machine:
    """An empty machine that was given the keys, and nothing else."""

    environment: dict[str, str]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run `bluelamp WORDS` on it."""
        return subprocess.run([str(COMMAND), *words], env=self.environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Path]]:
    """A server with records and files, and a backup that was made while reports came in."""
    folder, shelf = tmp_path_factory.mktemp("served"), tmp_path_factory.mktemp("shelf")
    with _database() as address, serve(folder, address) as served:
        Visitor(served.address).report()
        _keep_files(served)
        with _reports_coming_in(served):
            told = served.run("backup", str(shelf))
        (made,) = shelf.glob("*T*Z")
        assert told.startswith(f"Made {made}.")
        yield served, made


@pytest.fixture
def machine(backup: tuple[Served, Path], tmp_path: Path) -> Iterator[Machine]:
    """Somewhere to restore to."""
    served, _ = backup
    kept = {name: value for name, value in served.environment.items() if name != "BLUELAMP_DATABASE_URL"}
    keys = Path(served.environment["BLUELAMP_DATA"]) / "keys"
    with _database() as address:
        new = {"BLUELAMP_DATA": str(tmp_path / "data"), "BLUELAMP_KEYS": str(keys)}
        yield Machine(kept | new | ({"BLUELAMP_DATABASE_URL": address} if address else {}))


def test_a_restore_ends_checked_with_the_ledger_whole_and_sending_shut(
    backup: tuple[Served, Path], machine: Machine
) -> None:
    _, made = backup
    done = machine.run("restore", str(made))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Files: right" in done.stdout
    assert "a backup was restored" in machine.run("sending").stdout
    assert run_inside(machine.environment, WAITING) == ["0"]  # or it would be a fault, once a minute has passed
    assert len(json.loads((made / "manifest.json").read_text())["files"]) == 3


@once
def test_a_backup_is_not_restored_over_anything(backup: tuple[Served, Path], machine: Machine) -> None:
    _, made = backup
    assert machine.run("restore", str(made)).returncode == 0
    again = machine.run("restore", str(made))
    assert again.returncode == 1
    assert "A backup goes onto an empty machine" in again.stderr


@once_beside
def test_a_backup_that_was_changed_or_lacks_a_file_is_refused_before_anything_is_written(
    backup: tuple[Served, Path], machine: Machine
) -> None:
    _, made = backup
    (stored, *_rest) = [path for path in (made.parent / "files").rglob("*") if path.is_file()]
    with _damaged(stored):
        assert "missing or damaged beside this backup" in machine.run("restore", str(made)).stderr
    with _damaged(made / "head.json"):
        assert "was changed since the backup was made" in machine.run("restore", str(made)).stderr
    done = machine.run("restore", str(made))
    assert done.returncode == 0, done.stdout + done.stderr


def _keep_files(served: Served) -> None:
    program = "import django; django.setup(); from tests.proofs import keeping; keeping.keep(3)"
    environment = served.environment | {"DJANGO_SETTINGS_MODULE": "bluelamp.site.settings"}
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)


def _database() -> AbstractContextManager[str | None]:
    return new_database() if cluster_address() else nullcontext(None)


@contextmanager
def _reports_coming_in(served: Served) -> Iterator[None]:
    enough = Event()

    def report() -> None:
        while not enough.is_set():
            Visitor(served.address).report()

    reporter = Thread(target=report)
    reporter.start()
    try:
        yield
    finally:
        enough.set()
        reporter.join()


@contextmanager
def _damaged(path: Path) -> Iterator[None]:
    whole = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
    yield
    path.write_bytes(whole)
