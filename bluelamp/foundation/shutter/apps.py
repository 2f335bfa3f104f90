"""Start-up of the shutter."""

from django.apps import AppConfig


class ShutterConfig(AppConfig):
    """The shutter before every way out."""

    name = "bluelamp.foundation.shutter"
    label = "shutter"
