"""Taking the figures of a survey that was not ours in as a wave."""

from datetime import date

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.pulse.events import WaveImported
from bluelamp.pulse.figures import Figures, as_kept
from bluelamp.pulse.models import Wave


@action(may="pulse.run", announces=WaveImported)
def import_wave(*, by: Actor, name: str, begins: date, ends: date, figures: Figures) -> Wave:
    """Keep the figures of a survey that was not ours as a wave that is over; its file is not kept."""
    wave = Wave.objects.create(name=name, bank=None, begins=begins, ends=ends, ended_at=now(), figures=as_kept(figures))
    announce(WaveImported(wave_id=wave.pk, answers=figures.answers), by=by)
    return wave
