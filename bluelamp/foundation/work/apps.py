"""Start-up of work behind the pages."""

from importlib import import_module

from django.apps import AppConfig


class WorkConfig(AppConfig):
    """Jobs, and when those that come round are next due."""

    name = "bluelamp.foundation.work"
    label = "work"

    def ready(self) -> None:
        """Make its own jobs known."""
        import_module(f"{self.name}.tasks")
