"""The software bill of materials: what the lock files name for running Bluelamp, in the form of CycloneDX 1.6."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

ROOT: Final = Path(__file__).resolve().parents[2]
PYTHON_LOCKED: Final = re.compile(r"^([\w.-]+)==(\S+)((?:.*\\\n)+.*)$", re.MULTILINE)
SHA256: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")
CLASSIFIER: Final = "License :: "
Component = dict[str, Any]


def bill() -> dict[str, Any]:
    """Return the bill: every locked package with its version, hashes, and licence as far as it is known here."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "bluelamp", "version": metadata("bluelamp")["Version"]}
        },
        "components": [*python_packages(), *front_end_packages()],
    }


def python_packages() -> Iterator[Component]:
    """Yield the packages of `requirements/run.txt`; one that this machine does not need has no licence here."""
    locked = (ROOT / "requirements/run.txt").read_text(encoding="utf-8")
    for name, version, rest in PYTHON_LOCKED.findall(locked):
        hashes = [{"alg": "SHA-256", "content": digest} for digest in SHA256.findall(rest)]
        yield _component("pypi", name, version, hashes, _licences(name))


def front_end_packages() -> Iterator[Component]:
    """Yield the packages of `package-lock.json`, those that only build the styles and scripts among them."""
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    for path, told in locked["packages"].items():
        if path:
            algorithm, _, digest = told["integrity"].partition("-")
            hashes = [{"alg": algorithm.upper().replace("SHA", "SHA-"), "content": b64decode(digest).hex()}]
            name = path.rpartition("node_modules/")[2]
            yield _component("npm", name, told["version"], hashes, [{"expression": told["license"]}])


def _component(
    kind: str, name: str, version: str, hashes: list[dict[str, str]], licences: list[dict[str, Any]]
) -> Component:
    address = f"pkg:{kind}/{quote(name)}@{quote(version)}"
    told = {"type": "library", "bom-ref": address, "name": name, "version": version, "purl": address, "hashes": hashes}
    return told | ({"licenses": licences} if licences else {})


def _licences(name: str) -> list[dict[str, Any]]:
    """Return what an installed package says of its licence: an expression, or names."""
    try:
        told = metadata(name).json
    except PackageNotFoundError:
        return []
    if expression := told.get("license_expression"):
        return [{"expression": expression}]
    classified = [line.rpartition(" :: ")[2] for line in told.get("classifier", []) if line.startswith(CLASSIFIER)]
    named = [licence for licence in classified if licence != "OSI Approved"]
    if named:
        return [{"license": {"name": licence}} for licence in named]
    text = str(told.get("license", ""))
    return [{"license": {"name": text.partition("\n")[0], "text": {"content": text}}}] if text else []


if __name__ == "__main__":
    print(json.dumps(bill(), indent=1))
