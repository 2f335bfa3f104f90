"""Taking the figures of a wave away as a file."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.foundation.lists import Form
from bluelamp.pulse.events import WaveExported
from bluelamp.pulse.figures import Line, as_read
from bluelamp.pulse.models import Wave


@action(may="surveys.see_figures", announces=WaveExported)
def export_wave(*, by: Actor, wave: Wave, form: Form) -> tuple[Line, ...]:
    """Return the lines of a wave's figures, none while it is not over; the ledger says who took them away."""
    announce(WaveExported(wave_id=wave.pk, form=form), by=by)
    return as_read(wave.figures).lines if wave.figures else ()
