"""Whether anything may leave."""

from bluelamp.foundation.shutter.models import Shutter


def sending_shut() -> Shutter | None:
    """Return since when and why nothing leaves; None while sending is open."""
    return Shutter.objects.first()
