"""A small demonstration, made once for the tests that look at it."""

from collections.abc import Iterator

import pytest
import time_machine
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from bluelamp.site.demonstration.making import make_demonstration
from bluelamp.staff.tests.scenarios import QuickHasher
from tests.clock import NOW

SMALL = 30 / 1200
HASHER = f"{QuickHasher.__module__}.{QuickHasher.__qualname__}"


@pytest.fixture(scope="module")
def small_year(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Thirty contacts of a year that ends at the tests' usual moment; all of it is undone after the module."""
    there = override_settings(DEMONSTRATION=True, PASSWORD_HASHERS=[HASHER])
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False), there, transaction.atomic():
        assert make_demonstration(scale=SMALL, progress=lambda done, of: None)
        yield
        transaction.set_rollback(True)
