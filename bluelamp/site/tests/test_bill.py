"""The bill of materials names all that Bluelamp runs with, under licences that a force may use it by."""

import json
import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from bluelamp.site.bill import bill

ROOT = Path(__file__).resolve().parents[3]
NOT_AT_RUN_TIME = re.compile(r"\bA?GPL|Affero|GNU General Public")


def components(kind: str) -> dict[str, dict[str, Any]]:
    """Return the components of one kind of package by their names and versions."""
    return {
        f"{each['name']}=={each['version']}": each
        for each in bill()["components"]
        if each["purl"].startswith(f"pkg:{kind}/")
    }


def test_every_locked_python_package_is_in_it_with_every_hash() -> None:
    locked = (ROOT / "requirements/run.txt").read_text()
    named = components("pypi")
    assert sorted(named) == sorted(line.split()[0] for line in locked.splitlines() if "==" in line.split(";")[0])
    told = sorted(each["content"] for component in named.values() for each in component["hashes"])
    assert told == sorted(re.findall("sha256:([0-9a-f]+)", locked))


def test_every_locked_front_end_package_is_in_it_with_its_hash() -> None:
    named = components("npm")
    direct = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    assert {f"{name}=={version}" for name, version in direct.items()} <= set(named)
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert len(named) == len(locked) - 1
    assert all(len(each["content"]) == 128 for component in named.values() for each in component["hashes"])


def test_every_package_that_is_installed_says_its_licence() -> None:
    """One that only other machines need is not here to be asked."""
    silent = [each["name"] for each in bill()["components"] if not each.get("licenses")]
    assert not [name for name in silent if is_installed(name)]


def test_none_is_under_a_licence_that_we_do_not_run_with() -> None:
    """LGPL is as far as it goes: psycopg is used as it comes. Of several to choose from, one is enough: pyphen."""
    assert all(NOT_AT_RUN_TIME.search(word) for word in ("GPL-3.0-or-later", "AGPL-3.0", "GNU General Public License"))
    licences = {each["name"]: [json.dumps(one) for one in each.get("licenses", [])] for each in bill()["components"]}
    assert not [name for name, some in licences.items() if some and all(map(NOT_AT_RUN_TIME.search, some))]


def is_installed(name: str) -> bool:
    """Say whether a package is installed here."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True
