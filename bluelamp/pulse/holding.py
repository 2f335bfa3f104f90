"""Holding a wave while it is changed."""

from django.utils.translation import gettext_lazy as _

from bluelamp.pulse.models import Wave


class WaveIsOver(Exception):
    """A wave was ended."""

    def __str__(self) -> str:
        return str(_("This survey is over. Nothing was changed."))


def held_open(wave: Wave) -> Wave:
    """Hold a wave while it is changed; raise `WaveIsOver`."""
    held = Wave.objects.select_for_update(no_key=True).get(pk=wave.pk)
    if held.ended_at is not None:
        raise WaveIsOver
    return held
