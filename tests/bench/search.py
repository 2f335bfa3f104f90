"""How much longer a search or a page takes among many contacts: python -m tests.bench.search SMALL LARGE."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from tests.bench.figures import Figure
from tests.databases import cluster_address
from tests.upgrades.installation import Installation, new_installation

SMALL, LARGE, ROUNDS = 10_000, 1_000_000, 5
# How many times as long each kind may take, and is to take; a search 5 and 3.
BARS: Final = {"phone": (3, 1.5), "name": (3, 1.5), "desk": (3, 1.5), "supervisor": (2, 1.5)}
Timed = dict[str, tuple[float, float]]


def on_sqlite_file(folder: Path) -> list[Figure]:
    """Measure on SQLite."""
    return among_many(folder, SMALL, LARGE, on_sqlite=True)


def on_postgresql(folder: Path) -> list[Figure]:
    """Measure on PostgreSQL."""
    return among_many(folder, SMALL, LARGE, on_sqlite=False)


def among_many(folder: Path, small: int, large: int, *, on_sqlite: bool) -> list[Figure]:
    """Measure in turn among few and among many contacts."""
    with ExitStack() as stack:
        few, many = (stack.enter_context(_filled(folder / str(count), count, on_sqlite)) for count in (small, large))
        for each in (few, many):
            _ask(each)  # a first round only warms up
        rounds = [(_ask(few), _ask(many)) for _ in range(ROUNDS)]
    return [_figure(kind, rounds, f"{large:,} ÷ {small:,}") for kind in rounds[0][0]]


def _figure(kind: str, rounds: list[tuple[Timed, Timed]], sizes: str) -> Figure:
    value = median(many[kind][0] / few[kind][0] for few, many in rounds)
    few, many = (median(each[number][kind][0] for each in rounds) for number in (0, 1))
    hits = rounds[0][1][kind][1]
    made_of = f"{many:.2f} and {few:.2f} ms; {hits:.0%} found some"
    bar, goal = next((bars for beginning, bars in BARS.items() if kind.startswith(beginning)), (5, 3))
    return Figure(f"Among many, {kind}, {sizes}", value, made_of, bar, goal, more_is_better=False)


@contextmanager
def _filled(folder: Path, count: int, on_sqlite: bool) -> Iterator["subprocess.Popen[str]"]:
    folder.mkdir()
    with new_installation(folder, on_sqlite=on_sqlite) as installation:
        installation.must("keys", "make")
        installation.must("migrate")
        installation.must("collectstatic", "--noinput", "--verbosity", "0")
        child = _child(installation, count)
        seconds = json.loads(_line(child))
        print(f"{count:,} contacts filled in, in {seconds:.0f} s", flush=True)
        try:
            yield child
        finally:
            child.communicate()


def _child(installation: Installation, count: int) -> "subprocess.Popen[str]":
    words = [sys.executable, "-m", "tests.bench.search_inside", str(count)]
    pipe = subprocess.PIPE
    return subprocess.Popen(words, env=installation.environment, stdin=pipe, stdout=pipe, text=True)


def _ask(child: "subprocess.Popen[str]") -> Any:
    assert child.stdin is not None
    child.stdin.write("go\n")
    child.stdin.flush()
    return json.loads(_line(child))


def _line(child: "subprocess.Popen[str]") -> str:
    assert child.stdout is not None
    return child.stdout.readline()


if __name__ == "__main__":
    with TemporaryDirectory(prefix="bluelamp-bench-") as place:
        few, many = map(int, sys.argv[1:3])
        for figure in among_many(Path(place), few, many, on_sqlite=cluster_address() is None):
            print(figure, flush=True)
