"""A full disk is owned up to, and everything is taken again once there is room."""

import subprocess
from pathlib import Path

import pytest
from django.conf import settings

from tests.proofs import disk_full
from tests.proofs.ground import Ground
from tests.proofs.telling import missed

pytestmark = pytest.mark.journey


@pytest.mark.skipif(not settings.ON_SQLITE, reason="PostgreSQL's disk is a machine's own.")
def test_on_a_full_disk_nothing_is_acknowledged_that_is_not_kept(ground: Ground, tmp_path: Path) -> None:
    try:
        with disk_full.small_disk(tmp_path, 4096):
            pass
    except subprocess.CalledProcessError:
        pytest.skip("This test lays a small disk over a folder, which only root may do.")
    assert missed(disk_full.prove(ground, 1)) == []
