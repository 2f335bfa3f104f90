"""Every check, by what it is about, in the order in which one would look."""

from collections.abc import Callable, Iterator
from typing import Final

from bluelamp.foundation.files.reconcile import reconcile
from bluelamp.site.checks.clock import wrong_with_clock
from bluelamp.site.checks.configuration import wrong_with_accounts, wrong_with_configuration
from bluelamp.site.checks.database import damaged_in_database, wrong_with_database
from bluelamp.site.checks.keys import wrong_with_keys
from bluelamp.site.checks.ledger import wrong_with_ledger
from bluelamp.site.checks.scanner import wrong_with_scanner
from bluelamp.site.checks.space import wrong_with_space
from bluelamp.site.checks.teams import wrong_with_teams
from bluelamp.site.checks.training import wrong_with_training

Check = Callable[[], Iterator[str]]


def wrong_with_files() -> Iterator[str]:
    """Yield where records and stored files do not agree."""
    yield from map(str, reconcile())


BEFORE_SERVING: Final[dict[str, Check]] = {
    "Configuration": wrong_with_configuration,
    "Keys": wrong_with_keys,
    "Database": wrong_with_database,
    "Training": wrong_with_training,
    "Accounts": wrong_with_accounts,
    "Clock": wrong_with_clock,
}
# True of a new installation too, which has no force yet: nobody may be let in before it has.
ONCE_IT_SERVES: Final[dict[str, Check]] = {"Teams": wrong_with_teams}
THE_REST: Final[dict[str, Check]] = {
    "Disk space": wrong_with_space,
    "Virus scanner": wrong_with_scanner,
    "Stored rows": damaged_in_database,
    "Ledger": wrong_with_ledger,
    "Files": wrong_with_files,
}


def what_is_wrong(checks: dict[str, Check]) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each check with what it found; after a fault, the checks that build on it are left out."""
    for name, check in checks.items():
        found = list(check())
        yield name, found
        if found and check is wrong_with_database:
            return
