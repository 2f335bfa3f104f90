"""The units for systemd mean what they say."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.needs import ROOT, systemd_analyze

DEPLOY = ROOT / "deploy"
UNITS = [
    *("bluelamp.service", "bluelamp-mails.service", "bluelamp-backup.service", "bluelamp-backup.timer"),
    *("bluelamp-fetch.service", "bluelamp-fetch.timer"),
]


@pytest.fixture
def units(tmp_path: Path) -> list[str]:
    """Copies of the units whose commands exist on this machine, so that only the units themselves are judged."""
    for name in UNITS:
        text = (DEPLOY / name).read_text().replace("/opt/bluelamp/.venv/bin/bluelamp", shutil.which("true") or "")
        (tmp_path / name).write_text(text)
    return [str(tmp_path / name) for name in UNITS]


def test_systemd_finds_nothing_wrong_with_the_units(units: list[str]) -> None:
    done = subprocess.run(
        [systemd_analyze(), "verify", "--man=no", *units], capture_output=True, text=True, check=False
    )
    ours = [line for line in done.stderr.splitlines() if "bluelamp" in line and "User" not in line]
    assert done.returncode == 0, done.stderr
    assert ours == []


def test_every_command_in_a_unit_is_one_that_exists() -> None:
    commands = ROOT / "bluelamp/site/management/commands"
    started = [
        line for name in UNITS for line in (DEPLOY / name).read_text().splitlines() if line.startswith("ExecStart")
    ]
    assert started
    for line in started:
        assert (commands / f"{line.split()[1]}.py").exists(), line
