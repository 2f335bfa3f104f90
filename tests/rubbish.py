"""Looks less often for what nobody needs: thousands of tests and the program are looked through in vain."""

import gc

import pytest

gc.set_threshold(200_000, 50, 100)  # while all is loaded


def pytest_collection_finish(session: pytest.Session) -> None:
    """Leave out all that is there before the first test."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
