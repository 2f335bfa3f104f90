"""What has landed stays as it was, and the way back is known for all that came after."""

from typing import Final

from django.db.migrations.loader import MigrationLoader

from tests.upgrades.digests import migration_digests
from tests.upgrades.landed import LANDED, ONE_WAY
from tests.upgrades.sample import SAMPLES, read_sample

# Tables of libraries, for what Bluelamp does not do with them; what only a failure fills, or only a training space.
MAY_BE_EMPTY: Final = {
    "account.EmailAddress",
    "account.EmailConfirmation",
    "auth.Group",
    "auth.Group_permissions",
    "ledger.Parked",
    "training.Debrief",
    "training.Mark",
    "training.Practice",
}
RULE: Final = "tests/upgrades/landed.py has the rule."


def test_every_sample_is_in_the_list_and_the_other_way_round() -> None:
    """A sample that is in no list is tested by nothing."""
    assert sorted(LANDED) == sorted(path.stem for path in SAMPLES.glob("*.json")), RULE


def test_no_landed_migration_was_taken_away_renamed_or_rewritten() -> None:
    """Whoever has applied it would have another schema than whoever applies it now."""
    for name in LANDED:
        digests = read_sample(name)["migrations"]
        now = migration_digests()
        changed = [migration for migration, digest in digests.items() if now.get(migration) != digest]
        assert not changed, f"Leave these as they were in {name}, and add a migration instead: {changed}"


def test_whatever_cannot_be_undone_says_why() -> None:
    """Going back is promised for every migration after the oldest landed schema, but for those."""
    landed = set(read_sample(LANDED[0])["migrations"])
    one_way = {
        f"{app}.{name}"
        for (app, name), migration in MigrationLoader(None).disk_migrations.items()
        if f"{app}.{name}" not in landed and not all(operation.reversible for operation in migration.operations)
    }
    assert one_way == set(ONE_WAY), f"Give these a way back, or say in ONE_WAY why they have none. {RULE}"


def test_every_sample_holds_something_of_everything_a_release_could_do() -> None:
    """An empty table would pass every comparison."""
    for name in LANDED:
        empty = {table for table, rows in read_sample(name)["rows"].items() if not rows}
        assert empty <= MAY_BE_EMPTY, f"Let something happen there in history.py, and write {name} anew: {empty}"
