"""Start-up of the reports room."""

from importlib import import_module

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """The reports room."""

    name = "bluelamp.reports"
    label = "reports"

    def ready(self) -> None:
        """Make its jobs known, who subscribes, and what can be searched."""
        import_module("bluelamp.reports.tasks")
        import_module("bluelamp.reports.subscribers")
        import_module("bluelamp.reports.passages")
