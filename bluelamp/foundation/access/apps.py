"""Start-up of access."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Who may do and see what."""

    name = "bluelamp.foundation.access"
    label = "access"
