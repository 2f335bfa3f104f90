"""Start-up of the partners room."""

from importlib import import_module

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    """The partners room."""

    name = "bluelamp.partners"
    label = "partners"

    def ready(self) -> None:
        """Let the ledger know who subscribes, the worker its jobs."""
        import_module("bluelamp.partners.subscribers")
        import_module("bluelamp.partners.tasks")
