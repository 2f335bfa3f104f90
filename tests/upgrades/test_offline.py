"""A machine without any network is set up from a folder that was gathered on another."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.needs import in_soak, once

ROOT = Path(__file__).resolve().parents[2]
MADE_HERE = shutil.ignore_patterns(".*", "node_modules", "var", "built", "__pycache__", "*.egg-info")
BUILT = "bluelamp/foundation/design/static/design/built"
WITHOUT_NETWORK = ["unshare", "--net"]

pytestmark = [pytest.mark.journey, once]  # the real programs set up, fetch and refuse


@pytest.fixture(autouse=True)
def _can_be_cut_off() -> None:
    if subprocess.run([*WITHOUT_NETWORK, "true"], capture_output=True, check=False).returncode:
        pytest.skip("Only root can cut a process off from the network. Run this as root to try it.")


@pytest.fixture
def gathered(tmp_path: Path) -> Path:
    """What `script/wheels` gathers."""
    folder = tmp_path / "gathered"
    subprocess.run(["script/wheels", folder], cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture
def of_another_release(tmp_path: Path) -> Path:
    """A folder whose sums are right, from a release with other styles and scripts."""
    folder = tmp_path / "gathered"
    (folder / "built").mkdir(parents=True)
    (folder / "built/public.js").write_text("alert(0)")
    (folder / "built.stamp").write_text("of another")
    sums = "find . -type f ! -name SHA256SUMS -exec sha256sum {} + >SHA256SUMS"
    subprocess.run(["sh", "-c", sums], cwd=folder, check=True)
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """This release, as it arrives on a machine where nothing was set up."""
    return Path(shutil.copytree(ROOT, tmp_path / "bluelamp", ignore=MADE_HERE))


def set_up(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `script/setup WORDS` there, without a network, and with nothing that another setup kept."""
    kept = {name: os.environ[name] for name in ("HOME", "PATH")}
    empty = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1", "UV_NO_CONFIG": "1", "UV_NO_CACHE": "1"}
    command = [*WITHOUT_NETWORK, "script/setup", *words]
    return subprocess.run(command, cwd=place, env=kept | empty, capture_output=True, text=True, check=False)


@in_soak
def test_a_machine_without_a_network_is_set_up_and_runs(gathered: Path, place: Path) -> None:
    done = set_up(place, "--from", str(gathered))
    assert done.returncode == 0, done.stderr
    assert set_up(place).returncode == 0, "Once set up, there must be nothing left to fetch."
    command = [str(place / ".venv/bin/bluelamp"), "keys", "make"]
    made = subprocess.run(command, env={"BLUELAMP_DATA": str(place / "var")}, check=True, capture_output=True)
    assert b"Made keys" in made.stdout
    assert {file.name for file in (place / BUILT).iterdir()} == {file.name for file in (ROOT / BUILT).iterdir()}


def test_a_folder_that_was_damaged_on_the_way_is_refused(of_another_release: Path, place: Path) -> None:
    (of_another_release / "built/public.js").write_text("alert(1)")
    done = set_up(place, "--from", str(of_another_release))
    assert done.returncode == 1
    assert "is not as script/wheels made it" in done.stderr


def test_a_folder_of_another_release_is_refused(of_another_release: Path, place: Path) -> None:
    done = set_up(place, "--from", str(of_another_release))
    assert done.returncode == 1
    assert "belongs to another release" in done.stderr
