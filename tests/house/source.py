"""Reads our own source for the tests of this folder: which files there are, and what stands in them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
HOUSE: Final = ROOT / "bluelamp"
NO_ROOM: Final = {"channels", "workspaces", "gateways", "foundation", "site"}
DOORS: Final = ("channels", "workspaces", "api")


def rooms() -> list[str]:
    """Return the names of the rooms: every package with tables or events of its own."""
    found = {path.parent.name for name in ("models.py", "events.py") for path in HOUSE.glob(f"*/{name}")}
    return sorted(found - NO_ROOM)


def modules(*folders: str, tests: bool = False, migrations: bool = False) -> list[Path]:
    """Return the modules under folders of the house, all of it where none is named."""
    found = [path for folder in folders or ("",) for path in (HOUSE / folder).rglob("*.py")]
    return sorted(
        path
        for path in found
        if (tests or not {"tests", "conftest.py"} & set(path.parts)) and (migrations or "migrations" not in path.parts)
    )


def named(path: Path) -> str:
    """Return a file's name as people write it: from the root of the repository."""
    return str(path.relative_to(ROOT))


@cache
def parsed(path: Path) -> ast.Module:
    """Return a module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports_at_run_time(tree: ast.Module) -> Iterator[str]:
    """Yield the modules a module imports when it runs; what only types need is left out."""
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
