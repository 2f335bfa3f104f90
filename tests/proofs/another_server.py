"""The same force, served by a program of the tests instead of `bluelamp serve`, or with settings of the tests."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.journeys.serving import Server
from tests.needs import ROOT


@contextmanager
def served_by(server: Server, module: str | None = None, **settings: str) -> Iterator[None]:
    """Have a server run a module of the tests, or itself with more in its environment, until the block ends."""
    command, environment = server.command, dict(server.environment)
    server.command = [sys.executable, "-m", module, "serve"] if module else command
    server.environment.update(settings | {"PYTHONPATH": f"{ROOT}:{environment.get('PYTHONPATH', '')}"})
    try:
        yield
    finally:
        server.command = command
        server.environment.clear()
        server.environment.update(environment)
