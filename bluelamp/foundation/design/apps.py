"""Tells Django where the look of Bluelamp lives, so that its static files are found."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """The design foundation; it has templates and static files, and no tables."""

    name = "bluelamp.foundation.design"
    label = "design"
