"""The most memory that a server and what it starts ever held, read from /proc."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench.processes import children_of

SECONDS_BETWEEN_LOOKS: Final = 0.02


def most_memory(root: int) -> int:
    """Return the most bytes of memory that a process and its children that still run ever held."""
    return max(_high_water(process) for process in [root, *children_of(root)])


@dataclass
class Watch:
    """The most bytes that any process of a server held while it was watched, also of one that has ended."""

    most: int = 0


@contextmanager
def watched(root: int) -> Iterator[Watch]:
    """Look at a process and its children again and again until the block ends."""
    watch, ended = Watch(), threading.Event()

    def look() -> None:
        while not ended.wait(SECONDS_BETWEEN_LOOKS):
            watch.most = max(watch.most, most_memory(root))

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield watch
    finally:
        ended.set()
        looking.join()


def _high_water(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
        return 0
    return max((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), default=0)
