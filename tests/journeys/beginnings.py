"""A force as it begins: made once in a run of tests and copied for every server, for making one takes many seconds."""

import atexit
import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.command import run_command
from tests.databases import are_neighbours, cluster_address, new_database, replace_database

FIRST: Final = (("keys", "make"), ("collectstatic", "--noinput"), ("migrate",))
SHAPED_BY: Final = ("BLUELAMP_DEMONSTRATION", "BLUELAMP_TRAINING")
Words = Sequence[str]


@dataclass(frozen=True)
class Beginning:
    """A folder and, on PostgreSQL, a database that nobody serves."""

    folder: Path
    database: str | None


_kept: Final = ExitStack()
atexit.register(_kept.close)
_made: Final[dict[tuple[object, ...], Beginning]] = {}


def lay_beginning(environment: dict[str, str], last: Words) -> None:
    """Fill an empty folder and database, as some settings name them, with all that comes before serving.

    The commands of every installation run first, then the `last`, such as the one that makes a demonstration.
    """
    database = environment.get("BLUELAMP_DATABASE_URL")
    if database and not are_neighbours(database, cluster_address()):
        _begin(environment, last)
        return
    shape = (tuple(last), database is None, *(environment.get(name) for name in SHAPED_BY))
    if shape not in _made:
        _made[shape] = _make(environment, last, on_postgresql=database is not None)
    shutil.copytree(_made[shape].folder, environment["BLUELAMP_DATA"], dirs_exist_ok=True)
    if database and (copied := _made[shape].database):
        replace_database(database, copy_of=copied)


def _make(environment: dict[str, str], last: Words, *, on_postgresql: bool) -> Beginning:
    folder = _kept.enter_context(TemporaryDirectory(prefix="bluelamp-beginning-"))
    database = _kept.enter_context(new_database()) if on_postgresql else None
    own = {"BLUELAMP_DATA": folder} | ({"BLUELAMP_DATABASE_URL": database} if database else {})
    _begin(environment | own, last)
    return Beginning(Path(folder), database)


def _begin(environment: dict[str, str], last: Words) -> None:
    for words in (*FIRST, last):
        run_command(environment, *words)
