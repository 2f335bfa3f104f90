"""Lets the tests of a file run as in a training space."""

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def in_training(settings: Settings) -> None:
    """Set the program for training."""
    settings.TRAINING = True
