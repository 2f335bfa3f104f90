"""Drawing by chance the addresses that are written to next."""

from typing import Final

import numpy as np
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.chance import random_bytes
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.pulse.codes import code_digest, new_code
from bluelamp.pulse.events import AddressesDrawn
from bluelamp.pulse.holding import held_open
from bluelamp.pulse.models import Address, Area, Draw, Wave
from bluelamp.pulse.rules import allotted

SEED_BYTES: Final = 6
AT_ONCE: Final = 500


class NothingToDraw(Exception):
    """No area is short of answers and has addresses left."""

    def __str__(self) -> str:
        return str(_("No more letters are needed: each area has the answers that are wanted, or no address is left."))


@action(may="pulse.run", announces=AddressesDrawn)
def draw_addresses(*, by: Actor, wave: Wave, count: int) -> Draw:
    """Draw at most so many addresses that were not drawn before, where answers are short; raise `NothingToDraw`.

    Within an area each address that is left is drawn with the same probability. Raises `WaveIsOver`.
    """
    wave = held_open(wave)
    areas = {area.code: area for area in Area.objects.filter(wave=wave)}
    left: dict[str, list[Address]] = {code: [] for code in areas}
    for address in Address.objects.filter(area__wave=wave, draw=None).select_related("area").order_by("pk"):
        left[address.area.code].append(address)
    short = {code: wave.wanted - area.answered for code, area in areas.items()}
    given = allotted(count, short, {code: len(addresses) for code, addresses in left.items()})
    if not given:
        raise NothingToDraw
    seed = int.from_bytes(random_bytes(SEED_BYTES), "big")
    taken = _taken(left, given, seed)
    draw = Draw.objects.create(wave=wave, number=wave.draws.count() + 1, seed=seed, drawn=len(taken))
    for place, address in enumerate(taken, 1):
        address.draw, address.place = draw, place
        address.code_digest = code_digest(new_code(address.pk))
    Address.objects.bulk_update(taken, ["draw", "place", "code_digest"], batch_size=AT_ONCE)
    for code, number in given.items():
        Area.objects.filter(pk=areas[code].pk).update(drawn=F("drawn") + number)
    out_of = sum(map(len, left.values()))
    announce(AddressesDrawn(wave_id=wave.pk, draw_id=draw.pk, drawn=len(taken), out_of=out_of, seed=seed), by=by)
    return draw


def _taken(left: dict[str, list[Address]], given: dict[str, int], seed: int) -> list[Address]:
    """Return so many of the addresses of each area: the same again for the same seed."""
    chance = np.random.default_rng(seed)
    return [
        left[code][place]
        for code in sorted(given)
        for place in sorted(chance.choice(len(left[code]), given[code], replace=False).tolist())
    ]
