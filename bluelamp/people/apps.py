"""Start-up of the people room."""

from importlib import import_module

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The people room."""

    name = "bluelamp.people"
    label = "people"

    def ready(self) -> None:
        """Make the room's jobs known, and who subscribes to the ledger."""
        import_module("bluelamp.people.tasks")
        import_module("bluelamp.people.learning")
        import_module("bluelamp.people.taking_in")
        import_module("bluelamp.people.subscribers")
