"""Start-up of the staff room."""

from importlib import import_module

from django.apps import AppConfig


class StaffConfig(AppConfig):
    """Accounts, teams and the force."""

    name = "bluelamp.staff"
    label = "staff"

    def ready(self) -> None:
        """Listen to what django-allauth says of second factors, and make the room's jobs known."""
        import_module("bluelamp.staff.sign_in")
        import_module("bluelamp.staff.tasks")
