"""Lets no test remember what another one asked the database."""

import pytest

from bluelamp.foundation.remembering import forget


@pytest.fixture(autouse=True)
def _forget() -> None:
    forget()
