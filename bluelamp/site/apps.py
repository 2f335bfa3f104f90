"""Start-up of the whole."""

from importlib import import_module

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Where the rooms are put together."""

    name = "bluelamp.site"
    label = "site"

    def ready(self) -> None:
        """Make its jobs known."""
        import_module("bluelamp.site.head_by_email")
        import_module("bluelamp.site.checks.ledger")
