"""What tests of the records room begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.gateways.records import connected as connecting
from bluelamp.records.tests.scenarios import SECRET, a_records_system
from bluelamp.site.demonstration.records_peer import RecordsPeer


@pytest.fixture
def peer(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RecordsPeer]:
    """A records system that is connected, and of which nobody waits longer than a moment."""
    secret = tmp_path / "secret"
    secret.write_text(f"{SECRET}\n")
    monkeypatch.setattr(connecting, "SECONDS", 0.25)
    with a_records_system() as (peer, url):
        settings.RECORDS_URL, settings.RECORDS_SECRET = url, str(secret)
        yield peer
