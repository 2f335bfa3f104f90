"""A force as it begins: made once in a run of tests and copied for every server, for making one takes many seconds.

What comes before a force begins, with the tables and the static files, is made once for all of them: only the keys of a
training space are others.
"""

import atexit
import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.command import run_command
from tests.databases import are_neighbours, cluster_address, new_database, replace_database

FIRST: Final = (("keys", "make"), ("collectstatic", "--noinput"), ("migrate",))
KEYS_SHAPED_BY: Final = "BLUELAMP_TRAINING"
SHAPED_BY: Final = ("BLUELAMP_DEMONSTRATION", KEYS_SHAPED_BY)
Settings = dict[str, str]
Words = Sequence[str]


@dataclass(frozen=True)
class Beginning:
    """A folder and, on PostgreSQL, a database that nobody serves."""

    folder: Path
    database: str | None


_kept: Final = ExitStack()
atexit.register(_kept.close)
_made: Final[dict[tuple[object, ...], Beginning]] = {}


def lay_beginning(environment: Settings, last: Words) -> None:
    """Fill an empty folder and database, as some settings name them, with all that comes before serving.

    The commands of every installation run first, then the `last`, such as the one that makes a demonstration.
    """
    database = environment.get("BLUELAMP_DATABASE_URL")
    if database and not are_neighbours(database, cluster_address()):
        _run(environment, *FIRST, last)
        return

    def begin(own: Settings) -> None:
        in_earnest = {name: value for name, value in own.items() if name != KEYS_SHAPED_BY}
        _lay(own, _made_once(("bare", database is None), in_earnest, lambda first: _run(first, *FIRST)))
        if KEYS_SHAPED_BY in own:
            shutil.rmtree(Path(own["BLUELAMP_DATA"]) / "keys")
            _run(own, FIRST[0])
        _run(own, last)

    shape = (tuple(last), database is None, *(environment.get(name) for name in SHAPED_BY))
    _lay(environment, _made_once(shape, environment, begin))


def _made_once(shape: tuple[object, ...], environment: Settings, begin: Callable[[Settings], None]) -> Beginning:
    if shape not in _made:
        folder = _kept.enter_context(TemporaryDirectory(prefix="bluelamp-beginning-"))
        database = _kept.enter_context(new_database()) if "BLUELAMP_DATABASE_URL" in environment else None
        begin(environment | {"BLUELAMP_DATA": folder} | ({"BLUELAMP_DATABASE_URL": database} if database else {}))
        _made[shape] = Beginning(Path(folder), database)
    return _made[shape]


def _lay(environment: Settings, beginning: Beginning) -> None:
    shutil.copytree(beginning.folder, environment["BLUELAMP_DATA"], dirs_exist_ok=True)
    if beginning.database:
        replace_database(environment["BLUELAMP_DATABASE_URL"], copy_of=beginning.database)


def _run(environment: Settings, *commands: Words) -> None:
    for words in commands:
        run_command(environment, *words)
