"""Start-up of the reports room."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """The reports room."""

    name = "bluelamp.reports"
    label = "reports"
