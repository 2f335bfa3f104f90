"""What a server and everything it started have cost in processor time, read from /proc."""

import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import psycopg

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
PARENT, FIRST_TIME, LAST_TIME = 1, 11, 14


def cpu_seconds(root: int) -> float:
    """Return the processor time that a process and its descendants, living and ended, have used so far."""
    ticks = (sum(map(int, fields[FIRST_TIME : LAST_TIME + 1])) for _, fields in _family(root))
    return sum(ticks) / TICKS_PER_SECOND


def own_memory(root: int) -> int:
    """Return the bytes of memory that a process and its descendants hold and share with no other."""
    rows = (Path(f"/proc/{process}/smaps_rollup").read_text().splitlines() for process, _ in _family(root))
    return sum(int(row.split()[1]) * 1024 for each in rows for row in each if row.startswith("Private_"))


def postmaster(database: str) -> int:
    """Return the process that started every backend of a PostgreSQL on this machine."""
    with psycopg.connect(database) as connection:
        return int(_fields(connection.info.backend_pid)[PARENT])


def workers_of(server: int) -> list[int]:
    """Return the processes of a server that serve pages for it, where it has such."""
    return [child for child in children_of(server) if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def children_of(process: int) -> list[int]:
    """Return the processes that one has started and that still run."""
    return [child for child, fields in _processes() if int(fields[PARENT]) == process]


def _family(root: int) -> Iterator[tuple[int, list[str]]]:
    fields, children = dict(_processes()), defaultdict[int, list[int]](list)
    for process, each in fields.items():
        children[int(each[PARENT])].append(process)
    waiting = [root]
    while waiting:
        process = waiting.pop()
        yield process, fields[process]
        waiting += children[process]


def _processes() -> list[tuple[int, list[str]]]:
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                found.append((int(folder.name), _fields(int(folder.name))))
            except (FileNotFoundError, ProcessLookupError):
                continue
    return found


def _fields(process: int) -> list[str]:
    # A program's name stands in brackets and may hold spaces, so the fields are counted from behind it.
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
