"""Background work of the pulse: a wave whose last day is past is ended."""

from datetime import time
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily
from bluelamp.pulse.actions import end_wave
from bluelamp.pulse.queries import waves_over

ENDS: Final = Actor.system("pulse.run")


@job(_("End surveys whose last day is past, and erase their addresses"), comes=Daily(time(4, 40)))
def end_waves_over() -> int:
    """End the waves that are over, and return how many those were."""
    over = waves_over()
    for wave in over:
        end_wave(by=ENDS, wave=wave)
    return len(over)
