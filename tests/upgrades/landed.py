"""Every schema that has landed, oldest first. The rule is beside the list.

When migrations land that are in no sample yet, the change that brings them also adds a sample:

    python -m tests.upgrades.sample NAME

writes `samples/NAME.json` from the present schema; its name goes at the end of `LANDED`. From then on none of the
migrations in it is rewritten. What a release can do that the ones before it could not is first added to `history.py`.
"""

from typing import Final

LANDED: Final = ("walking-skeleton", "forms-as-data")

# Migrations after the oldest schema that cannot be undone, such as `contacts.0005_name`, each with the reason. Those
# who upgraded past one go back by restoring a backup.
ONE_WAY: Final[dict[str, str]] = {}
