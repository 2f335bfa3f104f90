"""A small demonstration, made once for the tests that look at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import override_settings

from bluelamp.foundation.tests.own_database import connected_copy
from bluelamp.site.demonstration.fates import USUAL_COUNT
from bluelamp.site.demonstration.making import make_demonstration
from tests.clock import NOW

REPEATING = 120


@pytest.fixture(scope="module")
def small_year(migrated: str, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Iterator[None]:
    """Thirty contacts of a year that ends at the tests' usual moment, in a database of their own."""
    with _a_year_of(30, migrated, tmp_path_factory.mktemp("small-year"), django_db_blocker):
        yield


@pytest.fixture(scope="module")
def repeating_year(migrated: str, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Iterator[None]:
    """Enough contacts that people were asked again on each channel."""
    with _a_year_of(REPEATING, migrated, tmp_path_factory.mktemp("repeating-year"), django_db_blocker):
        yield


@contextmanager
def _a_year_of(count: int, migrated: str, folder: Path, blocker: Any) -> Iterator[None]:
    there = override_settings(DEMONSTRATION=True)
    with connected_copy(migrated, folder, blocker), time_machine.travel(NOW, tick=False), there:
        assert make_demonstration(scale=count / USUAL_COUNT, progress=lambda done, of: None)
        yield
