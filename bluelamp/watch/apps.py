"""Start-up of the emergency watch."""

from importlib import import_module

from django.apps import AppConfig


class WatchConfig(AppConfig):
    """The emergency watch."""

    name = "bluelamp.watch"
    label = "watch"

    def ready(self) -> None:
        """Let access know who reaches what, the ledger who subscribes, and the worker its job."""
        import_module("bluelamp.watch.queries")
        import_module("bluelamp.watch.subscribers")
        import_module("bluelamp.watch.tasks")
