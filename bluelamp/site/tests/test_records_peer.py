"""The records system that is none plays in a demonstration only."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from tests.needs import once

pytestmark = once


def test_outside_a_demonstration_it_does_not_play(settings: Settings) -> None:
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="for a demonstration only"):
        call_command("records_peer")


def test_without_a_secret_it_does_not_play(settings: Settings, tmp_path: Path) -> None:
    settings.DEMONSTRATION, settings.RECORDS_SECRET = True, str(tmp_path / "none")
    with pytest.raises(CommandError, match="BLUELAMP_RECORDS_SECRET"):
        call_command("records_peer")
