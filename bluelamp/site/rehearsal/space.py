"""Whether what runs at our address is this training space: before that is certain, nothing is handed over."""

from collections.abc import Iterator

from django.conf import settings

from bluelamp.canary.marks import mark_of
from bluelamp.canary.own_pages import send_form
from bluelamp.canary.rules import Door
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.site.checks.training import wrong_with_training


def why_not_here() -> Iterator[str]:
    """Yield in sentences why nothing can be rehearsed here, each with what to do; nothing where all is well.

    What runs there knows a mark that only our keys make. Keys of a training space serve nothing else.
    """
    if not settings.TRAINING:
        yield (
            "This is not a training space, and nothing that is made up may come in here. Run this with the settings of "
            "one, among them BLUELAMP_TRAINING=1."
        )
        return
    faults = list(wrong_with_training())
    if faults:
        yield from faults
    elif send_form(mark_of(Door.WEB, new_id())) != Outcome.TAKEN:
        yield (
            f"This training space does not answer at {settings.ADDRESS}. Start it with `bluelamp serve`, and set "
            "BLUELAMP_ADDRESS to where it is reached, for both."
        )
