"""A room's tables are its own, and pages change nothing themselves."""

import ast
from typing import Final

from tests.house.source import DOORS, HOUSE, imports_at_run_time, modules, named, parsed, rooms

CHANGES: Final = {
    "save", "create", "get_or_create", "update", "update_or_create", "delete", "bulk_create", "bulk_update",
    "insert_together", "write_down",
}  # fmt: skip
CLOCK, MOVES_IT = "bluelamp.foundation.clock", "as_if_at"


def test_no_room_uses_the_tables_of_another() -> None:
    """A table changes its shape when only its own room reads it."""
    tables = {f"bluelamp.{room}.models": room for room in rooms()}
    found = [
        f"{named(path)} imports {module}"
        for path in modules(*rooms(), *DOORS)
        for module in imports_at_run_time(parsed(path))
        if module in tables and path.relative_to(HOUSE).parts[0] != tables[module]
    ]
    assert not found, (
        "A room's models are its own. Use its actions and queries; name foreign keys by string; import models for "
        f"types only under TYPE_CHECKING. {found}"
    )


def test_pages_and_views_never_write_to_the_database() -> None:
    """Whatever changes, changes through an action, which checks and writes the ledger."""
    found = [
        f"{named(path)}:{node.lineno} calls .{_called(node)}()"
        for path in modules(*DOORS)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and _called(node) in CHANGES
    ]
    assert not found, f"Views and forms call an action of the room instead of changing rows. {found}"


def test_only_the_demonstration_moves_the_clock() -> None:
    """A record that says when something happened is worth nothing where anyone may choose the moment."""
    found = [
        named(path)
        for path in modules()
        if not path.is_relative_to(HOUSE / "site/demonstration") and _moves_the_clock(parsed(path))
    ]
    assert not found, f"Use the time as it is: only bluelamp/site/demonstration tells of a past it makes up. {found}"


def _moves_the_clock(tree: ast.Module) -> bool:
    by_name = f"{CLOCK}.{MOVES_IT}" in imports_at_run_time(tree)
    return by_name or any(isinstance(node, ast.Attribute) and node.attr == MOVES_IT for node in ast.walk(tree))


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""
