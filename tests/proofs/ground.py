"""Where a proof is made: a demonstration force of its own, which no one serves yet, and a mail server."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tests.databases import cluster_address, new_database
from tests.journeys.serving import Server, set_up
from tests.post import PostOffice, open_post_office


@dataclass(frozen=True)
class Ground:
    """A force to serve, in its folder; `database` is the address of its PostgreSQL, None on SQLite."""

    folder: Path
    server: Server
    office: PostOffice
    database: str | None

    @property
    def kind(self) -> str:
        """The name of the database."""
        return "PostgreSQL" if self.database else "SQLite"

    @contextmanager
    def copied(self, folder: Path) -> Iterator["Ground"]:
        """Copy the force, while nobody serves it, to a folder and a database of its own, for a proof that spoils it."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        with ExitStack() as stack:
            database = stack.enter_context(new_database(self.database)) if self.database else None
            elsewhere = {"BLUELAMP_DATA": str(folder)} | ({"BLUELAMP_DATABASE_URL": database} if database else {})
            server = replace(self.server, environment=self.server.environment | elsewhere, log=folder / "serve.log")
            yield replace(self, folder=folder, server=server, database=database)

    @contextmanager
    def served(self) -> Iterator[Server]:
        """Serve the force until the block ends."""
        try:
            self.server.start()
            yield self.server
        finally:
            self.server.stop()


@contextmanager
def new_ground(folder: Path, *, on_sqlite: bool = False) -> Iterator[Ground]:
    """Set up a force of two workers on the PostgreSQL that `script/with-postgres` runs beside us, else on SQLite."""
    with ExitStack() as stack:
        office = stack.enter_context(open_post_office())
        database = stack.enter_context(new_database()) if cluster_address() and not on_sqlite else None
        server = set_up(folder, database, SMTP_URL=office.url, WORKERS="2")
        yield Ground(folder, server, office, database)
