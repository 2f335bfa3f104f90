"""Fills the disk under a serving SQLite, and looks whether anyone is told that something was kept which was not."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.drafts import prepared_forms
from tests.bench.figures import Figure
from tests.proofs.books import read_books
from tests.proofs.ground import Ground
from tests.proofs.telling import tell
from tests.proofs.trying import Tries

USUAL_COUNT = 20
REPORTS_A_TIME = 60
# Beside what the force has: for SQLite's log, until it is used again, and for what is written.
ROOM, PAGE = 128 * 1024**2, 4096


def prove(ground: Ground, times: int) -> Iterator[Figure]:
    """Fill the disk so many times while reports come in; make room, and send again what was refused."""
    needed = sum(file.stat().st_size for file in ground.folder.rglob("*") if file.is_file())
    with TemporaryDirectory() as place, small_disk(Path(place), needed * 2 + ROOM), ground.copied(Path(place)) as copy:
        forms = prepared_forms(copy.server, times * REPORTS_A_TIME)
        tries = Tries(copy.server.address)
        with copy.served() as server:
            for number in range(times):
                some = forms[number * REPORTS_A_TIME : (number + 1) * REPORTS_A_TIME]
                with _filled(copy.folder):
                    tries.send(some)
                tries.send(some)
            server.kill()
            server.start()
            books = read_books(server)
    yield from tries.figures("on a full disk", books.reports)


@contextmanager
def small_disk(place: Path, size: int) -> Iterator[None]:
    """Lay a disk of its own over a folder, in memory; only root can."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@contextmanager
def _filled(folder: Path) -> Iterator[None]:
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(PAGE)):
            pass
    try:
        yield
    finally:
        filler.unlink()


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
