"""Start-up of the mails room."""

from importlib import import_module

from django.apps import AppConfig


class MailsConfig(AppConfig):
    """The mails room."""

    name = "bluelamp.mails"
    label = "mails"

    def ready(self) -> None:
        """Let access know who reaches what, the ledger who subscribes, and the worker its job."""
        import_module("bluelamp.mails.queries")
        import_module("bluelamp.mails.subscribers")
        import_module("bluelamp.mails.tasks")
