"""Start-up of the staff room."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    """Accounts, teams and the force."""

    name = "bluelamp.staff"
    label = "staff"
