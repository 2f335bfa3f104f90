"""Start-up of the promises room."""

from django.apps import AppConfig


class PromisesConfig(AppConfig):
    """The promises room."""

    name = "bluelamp.promises"
    label = "promises"
