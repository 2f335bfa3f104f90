"""Records what a server asks of the system while it answers, with strace: writes, syncs and what it sends."""

import os
import re
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.journeys.serving import Server
from tests.strace import CURE, find_strace

CALLS: Final = "openat,write,writev,pwrite64,sendto,sendmsg,ftruncate,fsync,fdatasync,unlink"
MORE_THAN_ANY_WRITE: Final = "4000000"


@dataclass(frozen=True)
class Written:
    """Bytes that were handed to the system: to a file at a place, or to a socket or pipe."""

    file: str
    place: int
    data: bytes


@dataclass(frozen=True)
class Cut:
    """A file was cut to a length."""

    file: str
    length: int


@dataclass(frozen=True)
class Made:
    """A file may have been made, or opened where it was."""

    file: str


@dataclass(frozen=True)
class Removed:
    """A file was taken away."""

    file: str


@dataclass(frozen=True)
class Synced:
    """A file or folder is on the disk as it was when the event of number `began` had not happened yet."""

    file: str
    began: int


Event = Written | Cut | Made | Removed | Synced


@contextmanager
def recorded(server: Server, recording: Path, *, beside: Sequence[int] = ()) -> Iterator[None]:
    """Start a server under strace and kill it when the block ends; `beside` are processes to record with it."""
    strace = find_strace()
    assert strace is not None, CURE
    switches = ["-f", "-qq", "-I2", "-y", "-xx", "-s", MORE_THAN_ANY_WRITE, "-e", f"trace={CALLS}", "-e", "signal=none"]
    # The quick way to stop at no other calls cannot be put on processes that run already.
    switches += [f"--attach={process}" for process in beside] or ["--seccomp-bpf"]
    command = server.command
    server.command = [str(strace), *switches, "-o", str(recording), *command]
    try:
        server.start()
        yield
    finally:
        server.command = command
        assert server.process is not None
        server.process.terminate()  # strace alone, which then writes down all it has seen
        server.process.wait()
        with suppress(ProcessLookupError):  # it may have refused to start
            os.killpg(server.process.pid, signal.SIGKILL)


LINE: Final = re.compile(r"(\d+) +(\w+)\((.*)")
RESUMED: Final = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)")
OPEN_FILE: Final = re.compile(r"\d+<((?:\\x[0-9a-f]{2})*)>")
TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
STILL_RUNNING: Final = ("<unfinished ...>", "<detached ...>")
ENDED_WELL: Final = re.compile(r"\) += \d+(<[^>]*>)?$")


def read_recording(recording: Path) -> list[Event]:
    """Return what happened, in the order in which the system was asked; what failed is left out."""
    events: list[Event] = []
    begun: dict[str, tuple[str, int]] = {}
    with recording.open() as lines:
        for line in lines:
            if asked := LINE.match(line):
                events += _asked(*asked.groups(), begun=begun, number=len(events))
            elif resumed := RESUMED.match(line):
                process, _, rest = resumed.groups()
                if process in begun and ENDED_WELL.search(rest):
                    events.append(Synced(*begun.pop(process)))
    return events


def _asked(process: str, call: str, rest: str, *, begun: dict[str, tuple[str, int]], number: int) -> list[Event]:
    """Return the event of a call; one of a sync is put off until the sync has ended."""
    unfinished = rest.endswith(STILL_RUNNING)
    if not unfinished and not ENDED_WELL.search(rest):
        return []
    if call == "openat":
        return [Made(_text(rest).decode())] if "O_CREAT" in rest else []
    if call == "unlink":
        return [Removed(_text(rest).decode())]
    opened = OPEN_FILE.match(rest)
    file = _plain(opened[1]).decode() if opened else ""
    if call in ("fsync", "fdatasync"):
        begun[process] = (file, number)
        return [] if unfinished else [Synced(*begun.pop(process))]
    if call == "ftruncate":
        return [Cut(file, _last_number(rest))]
    return [Written(file, _last_number(rest) if call == "pwrite64" else 0, _text(rest))]


def _text(rest: str) -> bytes:
    return b"".join(_plain(found[1]) for found in TEXT.finditer(rest))


def _plain(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


def _last_number(rest: str) -> int:
    arguments = re.sub(r"(\) += \d+| <\w+ \.\.\.>)$", "", rest)
    return int(arguments.rpartition(", ")[2])


ACKNOWLEDGED: Final = re.compile(
    rb"^HTTP/1\.1 302 .*^location: [^\r\n]*/report/([0-9a-f-]{36})/receipt/", re.IGNORECASE | re.MULTILINE | re.DOTALL
)


def acknowledged_in(event: Event) -> str | None:
    """Return the id, in 32 hexadecimal digits, of the report that an answer acknowledges; None for all else."""
    found = ACKNOWLEDGED.search(event.data) if isinstance(event, Written) and event.file.startswith("socket:") else None
    return found[1].decode().replace("-", "") if found else None
