"""Start-up of the tasking room."""

from importlib import import_module

from django.apps import AppConfig


class TaskingConfig(AppConfig):
    """The tasking room."""

    name = "bluelamp.tasking"
    label = "tasking"

    def ready(self) -> None:
        """Let the ledger know what this room does when someone leaves."""
        import_module("bluelamp.tasking.subscribers")
