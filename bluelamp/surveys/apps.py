"""Start-up of the surveys room."""

from importlib import import_module

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """The surveys room."""

    name = "bluelamp.surveys"
    label = "surveys"

    def ready(self) -> None:
        """Let the ledger know who subscribes, access who reaches what, the worker its jobs."""
        import_module("bluelamp.surveys.subscribers")
        import_module("bluelamp.surveys.queries")
        import_module("bluelamp.surveys.tasks")
