"""Start-up of the quality room."""

from importlib import import_module

from django.apps import AppConfig


class QualityConfig(AppConfig):
    """The quality room."""

    name = "bluelamp.quality"
    label = "quality"

    def ready(self) -> None:
        """Let the ledger know who subscribes, access who reaches what, the worker its jobs."""
        import_module("bluelamp.quality.subscribers")
        import_module("bluelamp.quality.queries")
        import_module("bluelamp.quality.tasks")
