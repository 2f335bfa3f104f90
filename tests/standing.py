"""Lets what is dear to make stand for all tests of a file; what each test changes is undone after it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import time_machine
from django.test import TestCase

from tests.clock import NOW

Made = TypeVar("Made")


@contextmanager
def standing(make: Callable[[], Made], django_db_blocker: Any) -> Iterator[Made]:
    """Make something in a transaction around those of the tests, at the moment at which time stands still for them.

    Whoever uses it asks for `db` as well, after it: the transaction of a test is then one inside this.
    """
    made = []

    class Around(TestCase):
        @classmethod
        def setUpTestData(cls) -> None:
            with time_machine.travel(NOW, tick=False):
                made.append(make())

    with django_db_blocker.unblock():
        Around.setUpClass()
    yield made[0]
    with django_db_blocker.unblock():
        Around.tearDownClass()
        Around.doClassCleanups()
