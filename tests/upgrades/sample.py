"""Writes a sample of the present schema: `python -m tests.upgrades.sample NAME`."""

import json
import sys
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import Any, Final

from tests.upgrades.installation import Installation, new_installation

SAMPLES: Final = Path(__file__).parent / "samples"


def sample_file(name: str) -> Path:
    """Return where the sample of a landed schema is."""
    return SAMPLES / f"{name}.json"


def read_sample(name: str) -> Any:
    """Return a sample: its newest migrations, what opens an old matter, its keys and files, and its rows."""
    return json.loads(sample_file(name).read_text(encoding="utf-8"))


def lay_sample(installation: Installation, name: str) -> None:
    """Make of an empty installation one that was left behind by a landed schema."""
    for path, content in read_sample(name)["beside"].items():
        file = installation.folder / path
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.write_bytes(b64decode(content))
        file.chmod(0o600)
    installation.inside("lay_sample", str(sample_file(name)))


def write_sample(name: str) -> None:
    """Let a small history happen in the present schema and write it down as a sample."""
    with tempfile.TemporaryDirectory() as folder, new_installation(Path(folder)) as installation:
        installation.must("keys", "make")
        installation.must("migrate")
        made = installation.inside("make_history")
    SAMPLES.mkdir(exist_ok=True)
    sample_file(name).write_text(json.dumps(made, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_sample(sys.argv[1])
