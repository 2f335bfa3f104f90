"""What tests need from the machine; where it is missing they say the cure and are skipped, or fail in CI."""

import os
import shutil
from ctypes.util import find_library
from pathlib import Path
from typing import NoReturn

import pytest

from tests.browser import CURE, find_chromium
from tests.databases import cluster_address
from tests.imap import CURE as IMAP_CURE
from tests.imap import find_dovecot
from tests.strace import CURE as STRACE_CURE
from tests.strace import find_strace

NGINX_CURE = "sudo apt-get install nginx-light"
SYSTEM_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
ROOT = Path(__file__).resolve().parent.parent

# Marks for what takes long: they share journeys and proofs between the two runs, and script/soak makes all on both.
once = pytest.mark.skipif(
    cluster_address() is not None and "SOAK" not in os.environ,
    reason="This was tried on SQLite; script/soak tries both.",
)
once_beside = pytest.mark.skipif(
    cluster_address() is None and "BESIDE_ANOTHER" in os.environ and "SOAK" not in os.environ,
    reason="This is tried on PostgreSQL; script/soak tries both.",
)
in_soak = pytest.mark.skipif("SOAK" not in os.environ, reason="It takes long; script/soak tries it.")


def chromium() -> Path:
    """Return the path of a Chromium, or skip the test."""
    return find_chromium() or _missing("a Chromium", CURE)


def strace() -> Path:
    """Return the path of a strace that may watch a process, or skip the test."""
    return find_strace() or _missing("a strace that may watch other processes", STRACE_CURE)


def nginx() -> str:
    """Return the path of an nginx, or skip the test."""
    return find_nginx() or _missing("nginx", NGINX_CURE)


def find_nginx() -> str | None:
    """Return the path of an nginx, None where this machine has none."""
    return shutil.which("nginx", path=SYSTEM_PATH)


def dovecot() -> str:
    """Return the path of a Dovecot, or skip the test."""
    return find_dovecot() or _missing("Dovecot", IMAP_CURE)


def clamd() -> str:
    """Return the path of ClamAV's daemon, or skip the test."""
    return shutil.which("clamd", path=SYSTEM_PATH) or _missing("clamd", "sudo apt-get install clamav-daemon")


def pango() -> None:
    """Skip the test where the libraries are missing that set words on paper."""
    if not all(map(find_library, ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))):
        _missing("Pango", "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0")


def systemd_analyze() -> str:
    """Return the path of the program that checks units of systemd, or skip the test."""
    return shutil.which("systemd-analyze") or _missing("systemd-analyze", "sudo apt-get install systemd")


def node_package_file(path: str) -> Path:
    """Return a file of an installed front-end package, such as `axe-core/axe.min.js`, or skip the test."""
    file = ROOT / "node_modules" / path
    if not file.exists():
        _missing(f"the front-end file {path}", "script/setup")
    return file


def _missing(what: str, cure: str) -> NoReturn:
    message = f"This test needs {what}. Get it with: {cure}"
    if os.environ.get("CI"):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)
