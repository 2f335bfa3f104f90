"""An old migration does for ever what it did when it was written."""

import ast
from typing import Final

from tests.house.source import modules, named, parsed

KEPT_FOR_MIGRATIONS: Final = {
    "bluelamp.foundation.clock",
    "bluelamp.foundation.database.append_only",
    "bluelamp.foundation.database.sealed",
    "bluelamp.foundation.keys.secrets",  # what was encrypted once must be opened by whatever opens it today
}
CODES: Final = ("rules", "actor", "event")  # Django writes the codes of a choice as members of our enums


def test_no_migration_imports_the_application() -> None:
    """Today's code knows nothing of yesterday's tables."""
    found = [
        f"{named(path)} imports {module}"
        for path in modules(migrations=True)
        if path.parent.name == "migrations"
        for module in _ours(parsed(path))
    ]
    assert not found, f"Write in the migration itself what it needs, or use the models of `apps`. {found}"


def test_migrations_are_found_at_all() -> None:
    """Were they kept elsewhere, the test above would look at nothing."""
    assert [path for path in modules(migrations=True) if path.parent.name == "migrations"]


def _ours(tree: ast.Module) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if not alias.name.endswith(CODES)]
    return [module for module in found if module.startswith("bluelamp") and module not in KEPT_FOR_MIGRATIONS]
