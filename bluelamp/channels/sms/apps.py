"""Start-up of the door for text messages."""

from importlib import import_module

from django.apps import AppConfig


class SmsConfig(AppConfig):
    """The door for text messages. It has no tables."""

    name = "bluelamp.channels.sms"
    label = "sms"

    def ready(self) -> None:
        """Let the worker know its job, and the ledger who subscribes."""
        import_module("bluelamp.channels.sms.tasks")
        import_module("bluelamp.channels.sms.subscribers")
