"""Shares tests between the run on SQLite and the one on PostgreSQL beside it, so that both together take less long.

What asks for no database runs on SQLite. Of pages and commands, whose rooms are tried on both, and of what must hold in
the whole house, each test runs on one of the two, always the same; script/soak runs all on both.
"""

import os
import zlib
from typing import Final

import pytest

from tests.databases import cluster_address

# Where there is no database: a program that a test starts and that reaches for one fails there.
NOWHERE: Final = "postgres://nobody@%2Fthere-is-no-such-folder/nothing"
DATABASES: Final = frozenset({"db", "transactional_db", "migrated"})
SHARED: Final = ("bluelamp/api/", "bluelamp/channels/", "bluelamp/workspaces/", "bluelamp/site/tests/", "tests/house/")
OF_THE_DATABASE: Final = ("tests/house/test_append_only.py",)  # what it refuses, each refuses in its own way
SHARES, FOR_POSTGRESQL = 5, 2  # which has more to do besides
BY_HAND: Final = ("tests/journeys/", "tests/deploy/", "tests/proofs/", "tests/upgrades/")


def asks_for_no_database(item: pytest.Item) -> bool:
    """Say whether a test has no part of a database; journeys and proofs, which start servers, are marked by hand."""
    fixtures = frozenset(getattr(item, "fixturenames", DATABASES))
    by_hand = item.nodeid.startswith(BY_HAND)
    return not by_hand and not fixtures & DATABASES and item.get_closest_marker("django_db") is None


def is_left_to_the_other(name: str, *, on_postgresql: bool) -> bool:
    """Say whether a test of this name runs in the other run of the two that there are, and not in this one."""
    shared = name.startswith(SHARED) and not name.startswith(OF_THE_DATABASE)
    return shared and (zlib.crc32(name.encode()) % SHARES < FOR_POSTGRESQL) != on_postgresql


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what the other run tries, unless nothing else was asked for."""
    left = set() if "SOAK" in os.environ else {item for item in items if is_left(item)}
    if len(left) < len(items):
        config.hook.pytest_deselected(items=list(left))
        items[:] = [item for item in items if item not in left]


def is_left(item: pytest.Item) -> bool:
    """Say whether this run leaves a test to the other one."""
    on_postgresql = cluster_address() is not None
    if asks_for_no_database(item):
        return on_postgresql
    if item.get_closest_marker("skipif") is not None:  # its own mark says where, and twice shared it would run nowhere
        return False
    return "BESIDE_ANOTHER" in os.environ and is_left_to_the_other(item.nodeid, on_postgresql=on_postgresql)


@pytest.fixture(autouse=True)
def no_database_by_another_way(request: pytest.FixtureRequest) -> None:
    """Keep every database from the programs that such a test starts; pytest-django keeps them from the test itself."""
    if asks_for_no_database(request.node):
        request.getfixturevalue("monkeypatch").setenv("BLUELAMP_DATABASE_URL", NOWHERE)
