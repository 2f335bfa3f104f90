"""Start-up of the door for mails."""

from importlib import import_module

from django.apps import AppConfig


class EmailConfig(AppConfig):
    """The door for mails. It has no tables."""

    name = "bluelamp.channels.email"
    label = "email"

    def ready(self) -> None:
        """Let the worker know its jobs, and the ledger who subscribes."""
        import_module("bluelamp.channels.email.tasks")
        import_module("bluelamp.channels.email.subscribers")
