"""Lets no test remember what another one asked the database, nor forget in the middle because the machine is slow."""

import pytest

from bluelamp.foundation import remembering


@pytest.fixture(autouse=True)
def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    remembering.forget()
    monkeypatch.setattr(remembering, "monotonic", lambda: 0.0)
