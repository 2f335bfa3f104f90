"""Making a wave."""

from datetime import date

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.pulse.events import WaveMade
from bluelamp.pulse.models import Address, Area, Wave
from bluelamp.pulse.reading import Frame
from bluelamp.pulse.shipped import NEWEST

AT_ONCE = 1000


@action(may="pulse.run", announces=WaveMade)
def make_wave(*, by: Actor, name: str, begins: date, ends: date, wanted: int, in_welsh: bool, frame: Frame) -> Wave:
    """Make a wave that asks the newest bank from its first day to its last, with addresses to draw from.

    `wanted` is how many answers are wanted in each area. Nobody is drawn yet.
    """
    wave = Wave.objects.create(
        name=name,
        bank=NEWEST.number,
        begins=begins,
        ends=ends,
        wanted=wanted,
        in_welsh=in_welsh,
        margins=frame.people,
    )
    for code, addresses in frame.addresses.items():
        area = Area.objects.create(wave=wave, code=code, addresses=len(addresses))
        Address.objects.bulk_create([Address(area=area, words=words) for words in addresses], batch_size=AT_ONCE)
    announce(WaveMade(wave_id=wave.pk, addresses=sum(map(len, frame.addresses.values()))), by=by)
    return wave
