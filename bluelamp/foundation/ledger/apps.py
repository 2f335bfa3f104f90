"""Start-up of the ledger."""

from typing import Any, Final

from django.apps import AppConfig
from django.db.models.signals import post_migrate

CHAINED_BY: Final = ("ledger", "0003_chain")


class LedgerConfig(AppConfig):
    """The ledger's tables."""

    name = "bluelamp.foundation.ledger"
    label = "ledger"

    def ready(self) -> None:
        """Have the first head signed once `bluelamp migrate` has made or chained the tables, and never later."""
        post_migrate.connect(_sign_first_head, sender=self)


def _sign_first_head(plan: Any = (), **_: Any) -> None:
    from bluelamp.foundation.ledger.head import signed_head
    from bluelamp.foundation.ledger.sequencer import chain_end

    if any((migration.app_label, migration.name) == CHAINED_BY and not backwards for migration, backwards in plan):
        signed_head(*chain_end()).save(force_insert=True)
