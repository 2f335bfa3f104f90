"""Start-up of the records room."""

from importlib import import_module

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The records room."""

    name = "bluelamp.records"
    label = "records"

    def ready(self) -> None:
        """Let the ledger know who subscribes, the worker its jobs."""
        import_module("bluelamp.records.subscribers")
        import_module("bluelamp.records.tasks")
