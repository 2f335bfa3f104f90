"""Start-up of retention."""

from importlib import import_module

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    """How long things are kept."""

    name = "bluelamp.foundation.retention"
    label = "retention"

    def ready(self) -> None:
        """Make its job known."""
        import_module("bluelamp.foundation.retention.tasks")
