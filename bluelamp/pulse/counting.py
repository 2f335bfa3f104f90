"""What the answers of a wave of ours say, as its figures are counted from."""

from bluelamp.confidence.weighting.tables import Said
from bluelamp.pulse.figures import Figures, figures_of
from bluelamp.pulse.models import Answer, Area, Wave
from bluelamp.pulse.rules import AREA
from bluelamp.pulse.shipped import BANKS

ADULTS = "adults"


def counted(wave: Wave) -> Figures:
    """Return the figures of a wave. An answer counts for as many as could have given it, by chance and at its address:
    one over how likely the address was drawn, times the adults who live there.
    """
    assert wave.bank is not None, "the figures of a survey that was not ours came with it"
    bank = BANKS[wave.bank]
    each = {area.code: area.addresses / max(area.drawn, 1) for area in Area.objects.filter(wave=wave)}
    said = Said({name: [] for name in wave.margins}, {one.code: [] for one in bank.questions}, [])
    groups = bank.groups()
    for area, given in Answer.objects.filter(wave=wave).order_by("pk").values_list("area", "given"):
        for name in wave.margins:
            group = area if name == AREA else given.get(name, "")
            said.of[name].append(group if name == AREA or group in groups[name] else "")
        for one in bank.questions:
            said.to[one.code].append(bank.is_good(one, given))
        said.start.append(each[area] * int(given.get(ADULTS, 1)))
    return figures_of(said, wave.margins)
