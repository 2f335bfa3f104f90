"""Runs `bluelamp` as people type it."""

import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).parent / "bluelamp"


def run_command(environment: dict[str, str], *words: str) -> str:
    """Run `bluelamp WORDS` with some settings, which must work, and return what it printed."""
    done = subprocess.run([str(COMMAND), *words], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"bluelamp {' '.join(words)} failed:\n{done.stdout}{done.stderr}"
    return done.stdout
