"""Ending a wave: its figures are counted, once, and its addresses erased."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.pulse.counting import counted
from bluelamp.pulse.events import WaveEnded
from bluelamp.pulse.figures import as_kept
from bluelamp.pulse.holding import WaveIsOver, held_open
from bluelamp.pulse.models import Address, Wave


@action(may="pulse.run", announces=WaveEnded)
def end_wave(*, by: Actor, wave: Wave) -> None:
    """Count the figures of a wave and erase the addresses that are left; nobody can answer any more.

    Done twice it changes nothing.
    """
    try:
        wave = held_open(wave)
    except WaveIsOver:
        nothing_new()
        return
    erased = Address.objects.filter(area__wave=wave).delete()[0]  # first, so that whoever answers just now is counted
    figures = counted(wave)
    wave.ended_at, wave.figures = now(), as_kept(figures)
    wave.save(update_fields=["ended_at", "figures"])
    announce(WaveEnded(wave_id=wave.pk, answers=figures.answers, addresses=erased), by=by)
