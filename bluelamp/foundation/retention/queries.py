"""Reading how long things are kept."""

from bluelamp.foundation.retention.models import KeepingTimes


def keeping_times() -> KeepingTimes:
    """Return the force's choice, or ours where it made none."""
    return KeepingTimes.objects.first() or KeepingTimes()
