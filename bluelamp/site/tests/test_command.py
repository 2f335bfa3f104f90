"""What the command says where the settings cannot be read: a sentence, and not where in the program that was seen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).parent / "bluelamp"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "There is no usable key for 'session' in "),
        ({"BLUELAMP_WORKERS": "two"}, 'Environment variable "BLUELAMP_WORKERS" invalid: Not a valid integer.'),
    ],
    ids=["no keys", "no number"],
)
def test_what_is_wrong_is_said_in_a_sentence(tmp_path: Path, settings: dict[str, str], said: str) -> None:
    environment = os.environ | {"BLUELAMP_DATA": str(tmp_path)} | settings

    done = subprocess.run([COMMAND, "demo"], env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1
