"""What tests of the ledger's readers begin with."""

from collections.abc import Iterator

import pytest

from bluelamp.foundation.ledger.subscribe import SUBSCRIBERS


@pytest.fixture
def nobody_else_listens() -> Iterator[None]:
    """Only the test's own subscribers."""
    usual = dict(SUBSCRIBERS)
    SUBSCRIBERS.clear()
    yield
    SUBSCRIBERS.clear()
    SUBSCRIBERS.update(usual)
