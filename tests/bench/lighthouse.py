"""Installs Google's Lighthouse and asks it for its four scores of a page."""

import json
import os
import subprocess
from pathlib import Path

from tests.browser import SWITCHES
from tests.needs import ROOT

HOME = ROOT / "var/bench/lighthouse"
PACKAGE = "lighthouse@13.5.0"
TRIES = 3
CATEGORIES = "performance,accessibility,best-practices,seo"


def install() -> None:
    """Put Lighthouse in a folder of its own, once."""
    if not (HOME / "node_modules/lighthouse").exists():
        HOME.mkdir(parents=True, exist_ok=True)
        switches = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", str(HOME)]
        npm = [str(ROOT / ".venv/bin/npm"), "install", *switches, PACKAGE]
        subprocess.run(npm, check=True, stdout=subprocess.DEVNULL, env=_environment())


def scores(address: str, cookie: str, chromium: Path) -> dict[str, float]:
    """Return the four scores, each from 0 to 1, of a page as the holder of the cookie sees it."""
    switches = [
        f"--only-categories={CATEGORIES}",
        f"--extra-headers={json.dumps({'Cookie': cookie})}",
        f"--chrome-flags=--headless=new {' '.join(SWITCHES)}",
        "--output=json",
        "--quiet",
    ]
    lighthouse = [str(ROOT / ".venv/bin/node"), str(HOME / "node_modules/lighthouse/cli/index.js")]
    environment = _environment() | {"CHROME_PATH": str(chromium)}
    command = [*lighthouse, address, *switches]
    for _ in range(TRIES):  # now and then it misses the beginning of what it records, and says so
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            break
    done.check_returncode()
    return {name: category["score"] for name, category in json.loads(done.stdout)["categories"].items()}


def _environment() -> dict[str, str]:
    return os.environ | {"PATH": f"{ROOT / '.venv/bin'}:{os.environ['PATH']}"}
