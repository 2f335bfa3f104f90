"""What tests of the door for mails begin with."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.channels.email.tests.handing_over import OURS


@pytest.fixture(autouse=True)
def _addresses(settings: Settings, tmp_path: Path) -> None:
    settings.LMTP_ADDRESSES = [OURS]
    settings.FILES = str(tmp_path / "files")
