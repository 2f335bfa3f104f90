"""What tests of partners begin with."""

import pytest
from pytest_django import Settings


@pytest.fixture
def reaching_this_machine(settings: Settings) -> None:
    """Let messages go to this machine, as a demonstration may."""
    settings.WEBHOOKS_HERE = settings.DEMONSTRATION = True
