"""Lets the tests choose memorable words and passwords without paying for what makes them dear to guess."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher

from bluelamp.contacts import receipt_codes


@pytest.fixture(autouse=True)
def _cheap_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receipt_codes, "COST", 2)


@pytest.fixture(autouse=True, scope="session")
def _cheap_passwords() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PBKDF2PasswordHasher, "iterations", 1)
        yield
