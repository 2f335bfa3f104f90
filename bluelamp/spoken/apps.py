"""Start-up of the room `spoken`."""

from importlib import import_module

from django.apps import AppConfig


class SpokenConfig(AppConfig):
    """What people said to a member of staff."""

    name = "bluelamp.spoken"
    label = "spoken"

    def ready(self) -> None:
        """Let the ledger know who subscribes."""
        import_module("bluelamp.spoken.subscribers")
