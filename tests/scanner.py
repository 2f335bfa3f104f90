"""A virus scanner for tests: the real clamd where it is installed, and one that gives the answers it is told to."""

import os
import signal
import socket
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Final

import pytest

from bluelamp.site.checks.scanner import EICAR
from tests.needs import clamd

READY_WITHIN_SECONDS: Final = 30
# What clamd 1.4.6 answers, byte for byte.
OK: Final = b"stream: OK\0"
FOUND: Final = b"stream: Eicar-Test.UNOFFICIAL FOUND\0"
LIMIT: Final = b"INSTREAM size limit exceeded. ERROR\0"
PART: Final = b"stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0"


@contextmanager
def answering(*answers: bytes, cuts: bool = False) -> Iterator[str]:
    """Run a scanner that takes each content whole and gives these answers in turn, the last for ever.

    One that `cuts` takes no more than the beginning of a content, as clamd does with what is too long.
    """
    with TemporaryDirectory(prefix="scanner-") as folder, socket.socket(socket.AF_UNIX) as server:
        place = f"{folder}/clamd.ctl"
        server.bind(place)
        server.listen()
        serving = Thread(target=_serve, args=(server, list(answers), cuts))
        serving.start()
        try:
            yield f"unix:{place}"
        finally:
            server.shutdown(socket.SHUT_RDWR)
            serving.join()


def _serve(server: socket.socket, answers: list[bytes], cuts: bool) -> None:
    while True:
        try:
            line, _address = server.accept()
        except OSError:
            return
        with line, suppress(OSError, struct.error):
            _take(line, cuts)
            line.sendall(answers.pop(0) if len(answers) > 1 else answers[0])


def _take(line: socket.socket, cuts: bool) -> None:
    with line.makefile("rb") as source:
        assert source.read(10) == b"zINSTREAM\0"
        while length := struct.unpack(">I", source.read(4))[0]:
            source.read(length)
            if cuts:
                return


@contextmanager
def real_clamd(folder: Path, *, longest: str = "2M") -> Iterator[str]:
    """Run clamd with one signature, that of EICAR, or skip the test. `longest` is the longest stream that it takes."""
    program = clamd()
    with TemporaryDirectory(prefix="clamd-") as short:
        place = Path(short) / "clamd.ctl"
        process = subprocess.Popen(
            [program, "-F", "-c", str(_configured(folder, place, longest))],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(place)
            yield f"unix:{place}"
        finally:
            process.kill()
            process.wait()


def end_clamd(folder: Path) -> None:
    """Kill the clamd that was configured in a folder."""
    os.kill(int((folder / "clamd.pid").read_text()), signal.SIGKILL)


def _configured(folder: Path, place: Path, longest: str) -> Path:
    (folder / "test.ndb").write_text(f"Eicar-Test:0:*:{EICAR.hex()}\n")
    configured = folder / "clamd.conf"
    configured.write_text(
        f"LocalSocket {place}\nDatabaseDirectory {folder}\nStreamMaxLength {longest}\nMaxFileSize 1M\n"
        f"AlertExceedsMax yes\nForeground yes\nPidFile {folder}/clamd.pid\n"
    )
    return configured


def _wait_for(place: Path) -> None:
    until = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < until:
        with suppress(OSError), socket.socket(socket.AF_UNIX) as line:
            line.connect(str(place))
            return
        time.sleep(0.05)
    pytest.fail("clamd did not start")
