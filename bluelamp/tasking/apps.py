"""Start-up of the tasking room."""

from django.apps import AppConfig


class TaskingConfig(AppConfig):
    """The tasking room."""

    name = "bluelamp.tasking"
    label = "tasking"
