"""Start-up of the partners room."""

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    """The partners room."""

    name = "bluelamp.partners"
    label = "partners"
