"""Looks, call by call, whether each file and its folders were on the disk before the answer that acknowledges it."""

import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.bench.figures import Figure
from tests.needs import ROOT
from tests.proofs.ground import Ground
from tests.proofs.sending import cookie_of_a_matter, send_file
from tests.proofs.telling import none_of, tell
from tests.strace import CURE, find_strace

USUAL_COUNT: Final = 50
CALLS: Final = "fsync,fdatasync,rename,sendto,sendmsg,write,writev"
LINE: Final = re.compile(r"(?P<process>\d+) +(?P<call>\w+)\((?P<rest>.*)")
RESUMED: Final = re.compile(r"(?P<process>\d+) +<\.\.\. \w+ resumed>")
ACKNOWLEDGED: Final = re.compile(r"HTTP/1\.1 302.*location: /track/matter/#file-", re.DOTALL)
FOLDERS: Final = 3


def prove(ground: Ground, files: int) -> Iterator[Figure]:
    """Send so many files one after the other; a control that does not sync them must be caught out."""
    early = too_early(_record(ground, files), on_sqlite=ground.database is None)
    yield none_of(f"Answers sent before the file and its folders were on the disk, {ground.kind}", early, f"of {files}")
    with _without_sync(ground):
        caught = too_early(_record(ground, files), on_sqlite=ground.database is None)
    yield Figure("The same without syncing files", caught, f"of {files}, the control", 1)


def too_early(calls: list[tuple[str, str]], *, on_sqlite: bool) -> int:
    """Return how many answers left before their file was synced, put in its place, and its folders synced, in order.

    On SQLite its row must be on the disk after that; PostgreSQL's log is a matter of another proof.
    """
    early, begin = 0, 0
    for number, (call, _) in enumerate(calls):
        if call == "answer":
            early += not _was_on_disk(calls[begin:number], on_sqlite=on_sqlite)
            begin = number
    return early


def _was_on_disk(before: list[tuple[str, str]], *, on_sqlite: bool) -> bool:
    """Say whether these calls hold, in this order: the new file synced, renamed, its folders synced, its row synced."""
    placed = next((number for number, (call, _) in enumerate(before) if call == "rename"), None)
    if placed is None:
        return False
    new, there = re.findall(r'"([^"]*)"', before[placed][1])
    file_synced = any(call == "fsync" and new in rest for call, rest in before[:placed])
    folders = [str(folder) for folder in list(Path(there).parents)[:FOLDERS]]
    at = [n for n, (call, rest) in enumerate(before) if n > placed and call == "fsync" and _file(rest) in folders]
    folders_synced = {_file(before[number][1]) for number in at} == set(folders)
    return file_synced and folders_synced and (not on_sqlite or _log_synced(before[at[-1] :]))


def _log_synced(after: list[tuple[str, str]]) -> bool:
    return any(call in ("fsync", "fdatasync") and "-wal" in rest for call, rest in after)


def _file(rest: str) -> str:
    found = re.match(r"\d+<([^>]*)>", rest)
    return found[1] if found else ""


def _record(ground: Ground, files: int) -> list[tuple[str, str]]:
    recording = ground.folder / "recording-of-files"
    cookie = cookie_of_a_matter(ground.server)
    with _recorded(ground, recording):
        for number in range(files):
            content = b"%%PDF-1.7 %d %s" % (number, os.urandom(8).hex().encode())
            assert send_file(ground.server, cookie, [content], declared=len(content)).status == 302
    calls = list(_read(recording))
    assert sum(call == "answer" for call, _ in calls) == files, "the recording misses answers"
    return calls


def _read(recording: Path) -> Iterator[tuple[str, str]]:
    """Yield each call and what it was about: a sync or a rename when it had ended, an answer when it began to leave."""
    begun: dict[str, tuple[str, str]] = {}
    for line in recording.read_text(errors="replace").splitlines():
        if resumed := RESUMED.match(line):
            if resumed["process"] in begun:
                yield begun.pop(resumed["process"])
        elif asked := LINE.match(line):
            call, rest = asked["call"], asked["rest"]
            if ACKNOWLEDGED.search(rest):
                yield "answer", rest
            elif call in ("fsync", "fdatasync", "rename") and rest.endswith("<unfinished ...>"):
                begun[asked["process"]] = call, rest
            elif call in ("fsync", "fdatasync", "rename") or "-wal" in rest:
                yield call, rest


@contextmanager
def _recorded(ground: Ground, recording: Path) -> Iterator[None]:
    """Serve the force under strace until the block ends."""
    server, command = ground.server, ground.server.command
    strace = find_strace()
    assert strace is not None, CURE
    switches = ["-f", "-qq", "-I2", "-y", "-s", "2000", "-e", f"trace={CALLS}", "-e", "signal=none", "--seccomp-bpf"]
    server.command = [str(strace), *switches, "-o", str(recording), *command]
    try:
        server.start()
        yield
    finally:
        server.command = command
        assert server.process is not None
        server.process.terminate()  # strace alone, which then writes down all it has seen
        server.process.wait()
        os.killpg(server.process.pid, signal.SIGKILL)


@contextmanager
def _without_sync(ground: Ground) -> Iterator[None]:
    """Serve with settings under which syncing a file does nothing."""
    environment = dict(ground.server.environment)
    path = f"{ROOT}:{environment.get('PYTHONPATH', '')}"
    unsafe = {"DJANGO_SETTINGS_MODULE": "tests.proofs.settings_without_file_sync", "PYTHONPATH": path}
    ground.server.environment.update(unsafe)
    try:
        yield
    finally:
        ground.server.environment.clear()
        ground.server.environment.update(environment)


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
