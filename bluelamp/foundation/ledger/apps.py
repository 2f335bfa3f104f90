"""Start-up of the ledger."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The ledger's tables."""

    name = "bluelamp.foundation.ledger"
    label = "ledger"
