"""Start-up of the texts room."""

from importlib import import_module

from django.apps import AppConfig


class TextsConfig(AppConfig):
    """The texts room."""

    name = "bluelamp.texts"
    label = "texts"

    def ready(self) -> None:
        """Let the ledger know who subscribes."""
        import_module("bluelamp.texts.subscribers")
