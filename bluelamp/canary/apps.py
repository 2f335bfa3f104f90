"""Start-up of the canaries."""

from importlib import import_module

from django.apps import AppConfig


class CanaryConfig(AppConfig):
    """The canaries."""

    name = "bluelamp.canary"
    label = "canary"

    def ready(self) -> None:
        """Let the worker know its job."""
        import_module("bluelamp.canary.tasks")
