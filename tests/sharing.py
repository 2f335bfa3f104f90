"""Lets what asks for no database run once: beside PostgreSQL such tests are left to the run on SQLite."""

import os
from typing import Final

import pytest

from tests.databases import cluster_address

# Where there is no database: a program that a test starts and that reaches for one fails there.
NOWHERE: Final = "postgres://nobody@%2Fthere-is-no-such-folder/nothing"
DATABASES: Final = frozenset({"db", "transactional_db", "migrated"})
BY_HAND: Final = ("tests/journeys/", "tests/deploy/", "tests/proofs/", "tests/upgrades/")


def asks_for_no_database(item: pytest.Item) -> bool:
    """Say whether a test has no part of a database; journeys and proofs, which start servers, are marked by hand."""
    fixtures = frozenset(getattr(item, "fixturenames", DATABASES))
    by_hand = item.nodeid.startswith(BY_HAND)
    return not by_hand and not fixtures & DATABASES and item.get_closest_marker("django_db") is None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out beside PostgreSQL what is tried on SQLite, unless nothing else was asked for."""
    shared = [item for item in items if asks_for_no_database(item)]
    if cluster_address() is None or "SOAK" in os.environ or len(shared) == len(items):
        return
    config.hook.pytest_deselected(items=shared)
    items[:] = [item for item in items if not asks_for_no_database(item)]


@pytest.fixture(autouse=True)
def no_database_by_another_way(request: pytest.FixtureRequest) -> None:
    """Keep every database from the programs that such a test starts; pytest-django keeps them from the test itself."""
    if asks_for_no_database(request.node):
        request.getfixturevalue("monkeypatch").setenv("BLUELAMP_DATABASE_URL", NOWHERE)
