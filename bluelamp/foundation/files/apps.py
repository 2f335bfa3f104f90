"""Start-up of files."""

from importlib import import_module

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """The table of files."""

    name = "bluelamp.foundation.files"
    label = "files"

    def ready(self) -> None:
        """Let the ledger know what can happen to a file, and make its jobs known."""
        import_module("bluelamp.foundation.files.events")
        import_module("bluelamp.foundation.files.tasks")
        import_module("bluelamp.foundation.files.scanning")
        import_module("bluelamp.foundation.files.unsent")
