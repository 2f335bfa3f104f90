"""A PostgreSQL and its standby on this machine, one of which is killed, and the other promoted."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

import psycopg

from tests.bench.processes import children_of

PORTS: Final = (5432, 5433)
PATIENCE_SECONDS = 30
# PostgreSQL refuses to run as root.
AS_OWNER: Final = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"] if not os.getuid() else []
WAITS_FOR_ANY_STANDBY = "ANY 1 (*)"


@dataclass
class Pair:
    """Two servers, each known by its port; at any time one of them is the primary."""

    home: Path
    primary: int = PORTS[0]
    made: int = 0
    folders: dict[int, Path] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """The address that finds whichever is the primary."""
        here = str(self.home).replace("/", "%2F")
        ports = ",".join(map(str, PORTS))
        return f"postgres://bluelamp@/bluelamp?host={here},{here}&port={ports}&target_session_attrs=read-write"

    @property
    def standby(self) -> int:
        """The other one."""
        return PORTS[1 - PORTS.index(self.primary)]

    def begin(self, copy_of: str) -> None:
        """Make the primary, with a copy of the database at an address."""
        folder = self._new_folder(self.primary)
        self._run("initdb", "--pgdata", folder, "--username=bluelamp", "--auth=trust", "--locale=C.UTF-8", "--no-sync")
        self._start(self.primary)
        self._run("createdb", "--host", self.home, f"--port={self.primary}", "--username=bluelamp", "bluelamp")
        dump = subprocess.run([str(shutil.which("pg_dump")), copy_of], check=True, stdout=subprocess.PIPE).stdout
        fill = [str(shutil.which("psql")), "--quiet", "--set=ON_ERROR_STOP=1", self.address]
        subprocess.run(fill, check=True, input=dump, stdout=subprocess.DEVNULL)

    def add_standby(self, *, synchronous: bool) -> None:
        """Make a standby of the primary as it is; `synchronous` has every commit wait until the standby has it too."""
        folder = self._new_folder(self.standby)
        self._ask("ALTER SYSTEM RESET synchronous_standby_names", "SELECT pg_reload_conf()")
        copy: list[str | Path] = [
            "--pgdata",
            folder,
            "--host",
            self.home,
            f"--port={self.primary}",
            "--username=bluelamp",
        ]
        self._run("pg_basebackup", *copy, "--write-recovery-conf", "--checkpoint=fast", "--no-sync")
        self._start(self.standby)
        _until(lambda: bool(self._ask("SELECT 1 FROM pg_stat_replication WHERE state = 'streaming'")))
        if synchronous:
            self._ask(
                f"ALTER SYSTEM SET synchronous_standby_names = '{WAITS_FOR_ANY_STANDBY}'", "SELECT pg_reload_conf()"
            )
            _until(lambda: bool(self._ask("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'quorum'")))

    @contextmanager
    def stalled_standby(self) -> Iterator[None]:
        """Let the standby take in nothing until the block ends."""
        children = children_of(self._postmaster(self.standby))
        (receiver,) = [child for child in children if b"walreceiver" in Path(f"/proc/{child}/cmdline").read_bytes()]
        os.kill(receiver, signal.SIGSTOP)
        yield
        os.kill(receiver, signal.SIGCONT)

    def kill_primary(self) -> None:
        """End the primary and every process of it at once."""
        postmaster = self._postmaster(self.primary)
        for process in [postmaster, *children_of(postmaster)]:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def promote(self) -> None:
        """Make the standby the primary."""
        self._run("pg_ctl", "promote", "--pgdata", self.folders[self.standby], "--wait", "--silent")
        self.primary = self.standby

    def end(self) -> None:
        """Stop both, and leave nothing behind."""
        for folder in self.folders.values():
            command = self._command("pg_ctl", "stop", "--pgdata", folder, "--mode=immediate")
            subprocess.run(command, cwd=self.home, check=False, capture_output=True)  # one of them may be dead
        shutil.rmtree(self.home)

    def _new_folder(self, port: int) -> Path:
        self.made += 1
        self.folders[port] = self.home / f"data{self.made}"
        return self.folders[port]

    def _start(self, port: int) -> None:
        options = f"-k {self.home} -c port={port} -c listen_addresses='' -c max_connections=100"
        log = self.home / f"{port}.log"
        folder = self.folders[port]
        self._run("pg_ctl", "start", "--pgdata", folder, "--wait", "--silent", "--log", log, "--options", options)

    def _postmaster(self, port: int) -> int:
        return int((self.folders[port] / "postmaster.pid").read_text().split()[0])

    def _ask(self, *statements: str) -> list[tuple[object, ...]]:
        here = f"host={self.home} port={self.primary} user=bluelamp dbname=bluelamp"
        with psycopg.connect(here, autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def _run(self, program: str, *words: str | Path) -> None:
        subprocess.run(self._command(program, *words), cwd=self.home, check=True, stdout=subprocess.DEVNULL)

    def _command(self, program: str, *words: str | Path) -> list[str]:
        return [*AS_OWNER, str(shutil.which(program)), *map(str, words)]


@contextmanager
def new_pair(copy_of: str) -> Iterator[Pair]:
    """Make a primary with a copy of a database and no standby yet; `script/with-postgres` has the programs for it."""
    home = Path(mkdtemp(prefix="bluelamp-pair-"))
    if AS_OWNER:
        shutil.chown(home, "postgres")
    pair = Pair(home)
    try:
        pair.begin(copy_of)
        yield pair
    finally:
        pair.end()


def _until(true: Callable[[], bool]) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while not true():
        assert time.monotonic() < give_up, "the standby does not follow"
        time.sleep(0.05)
