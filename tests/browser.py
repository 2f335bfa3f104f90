"""Opens a Chromium without a screen."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
CURE = "sudo apt-get install chromium"

_LEFT_OUT = ("background-networking", "component-update", "gpu", "quic", "sync")
SWITCHES = ["--no-first-run", *(f"--disable-{name}" for name in _LEFT_OUT)]
# Chromium's sandbox refuses to work for root.
SWITCHES += [] if os.getuid() else ["--no-sandbox"]
STAY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"


def find_chromium() -> Path | None:
    """Return where this machine has a Chromium, None where it has none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


@contextmanager
def open_browser(chromium: Path) -> Iterator[Browser]:
    """Run a browser that reaches nothing outside this machine, until the block ends."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*SWITCHES, STAY_HERE])
        yield browser
        browser.close()
