"""Start-up of live pages."""

from django.apps import AppConfig


class LiveConfig(AppConfig):
    """What changed, told to open browsers; and who looks at what just now."""

    name = "bluelamp.foundation.live"
    label = "live"
