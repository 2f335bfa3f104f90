"""Finds a strace, which shows what a program asks of the system."""

import shutil
import subprocess
from pathlib import Path

CURE = "sudo apt-get install strace"


def find_strace() -> Path | None:
    """Return where this machine has a strace that may watch a process, None where it has none."""
    found = shutil.which("strace")
    works = found and subprocess.run([found, "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return Path(found) if found and works and works.returncode == 0 else None
