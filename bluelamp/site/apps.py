"""Start-up of the whole."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Where the rooms are put together."""

    name = "bluelamp.site"
    label = "site"
