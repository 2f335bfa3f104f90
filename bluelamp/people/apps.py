"""Start-up of the people room."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The people room."""

    name = "bluelamp.people"
    label = "people"
