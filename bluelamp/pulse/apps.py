"""Start-up of the pulse."""

from importlib import import_module

from django.apps import AppConfig


class PulseConfig(AppConfig):
    """The pulse."""

    name = "bluelamp.pulse"
    label = "pulse"

    def ready(self) -> None:
        """Let access know who reaches what, the worker its job."""
        import_module("bluelamp.pulse.queries")
        import_module("bluelamp.pulse.tasks")
