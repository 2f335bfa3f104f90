"""Start-up of files."""

from importlib import import_module

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """The table of files."""

    name = "bluelamp.foundation.files"
    label = "files"

    def ready(self) -> None:
        """Let the ledger know what can happen to a file."""
        import_module("bluelamp.foundation.files.events")
