"""Start-up of the configuration room."""

from importlib import import_module

from django.apps import AppConfig


class ConfigurationConfig(AppConfig):
    """The configuration room. It has no tables of its own."""

    name = "bluelamp.configuration"
    label = "configuration"

    def ready(self) -> None:
        """Let the ledger know what can happen here."""
        import_module("bluelamp.configuration.events")
