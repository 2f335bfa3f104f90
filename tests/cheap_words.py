"""Lets the tests choose memorable words without paying for what makes them dear to guess."""

import pytest

from bluelamp.contacts import receipt_codes


@pytest.fixture(autouse=True)
def _cheap_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receipt_codes, "COST", 2)
