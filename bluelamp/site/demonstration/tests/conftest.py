"""A small demonstration, made once for the tests that look at it."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import override_settings

from bluelamp.foundation.tests.own_database import connected_copy
from bluelamp.site.demonstration.making import make_demonstration
from bluelamp.staff.tests.scenarios import QuickHasher
from tests.clock import NOW

SMALL = 30 / 1200
HASHER = f"{QuickHasher.__module__}.{QuickHasher.__qualname__}"


@pytest.fixture(scope="module")
def small_year(migrated: str, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: Any) -> Iterator[None]:
    """Thirty contacts of a year that ends at the tests' usual moment, in a database of their own."""
    there = override_settings(DEMONSTRATION=True, PASSWORD_HASHERS=[HASHER])
    folder = tmp_path_factory.mktemp("small-year")
    with connected_copy(migrated, folder, django_db_blocker), time_machine.travel(NOW, tick=False), there:
        assert make_demonstration(scale=SMALL, progress=lambda done, of: None)
        yield
