"""Start-up of the calls room."""

from importlib import import_module

from django.apps import AppConfig


class CallsConfig(AppConfig):
    """The calls room."""

    name = "bluelamp.calls"
    label = "calls"

    def ready(self) -> None:
        """Let the ledger know who subscribes, and the worker its job."""
        import_module("bluelamp.calls.subscribers")
        import_module("bluelamp.calls.tasks")
