"""Start-up of the contacts room."""

from importlib import import_module

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    """The contacts room."""

    name = "bluelamp.contacts"
    label = "contacts"

    def ready(self) -> None:
        """Let the ledger know who subscribes, access who reaches what, search what is said, the worker its jobs."""
        import_module("bluelamp.contacts.subscribers")
        import_module("bluelamp.contacts.queries")
        import_module("bluelamp.contacts.tasks")
        import_module("bluelamp.contacts.passages")
        import_module("bluelamp.contacts.tasks")
