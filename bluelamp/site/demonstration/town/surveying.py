"""Making the town: from part-words and a seed, the same every time."""

from random import Random
from typing import Final

from bluelamp.site.demonstration.town.plan import Neighbourhood, Place, Street, Town

TOWN: Final = "Harrowmere"
SEED: Final = "harrowmere"
# Open water in the middle of the North Sea, so that nobody's house is ever meant.
CENTRE: Final[Place] = (3.2, 55.6)
STREETS_EACH: Final = 16
APART: Final = 0.018
LONGEST: Final = 0.006

# Each neighbourhood with the way from the centre, what its streets are named after, and what stands there.
NEIGHBOURHOODS: Final = (
    (
        "Harbour",
        (1, 0),
        ("Anchor", "Capstan", "Cooper", "Herring", "Lantern", "Net", "Pilot", "Ropewalk", "Tide"),
        ("the old ropeworks", "the fish quay", "the lifeboat slip", "the harbour car park", "the Custom House steps"),
    ),
    (
        "Kilnhill",
        (-1, 1),
        ("Cinder", "Clay", "Ember", "Glaze", "Kiln", "Oven", "Potter", "Saggar", "Stoneware"),
        ("the water tower", "the playing field", "Kilnhill primary school", "the bottle kiln", "the hilltop shops"),
    ),
    (
        "Millbeck",
        (-1, -1),
        ("Carder", "Fuller", "Heron", "Millrace", "Otter", "Sluice", "Spindle", "Weaver", "Willow"),
        ("the allotments", "the footbridge", "the beck path", "the mill pond", "the community orchard"),
    ),
    (
        "Northlight",
        (0, 1.4),
        ("Aldine", "Beacon", "Comet", "Dawn", "Lanyon", "Meridian", "Orrery", "Signal", "Zenith"),
        ("Northlight station", "the underpass", "the flats at Zenith Court", "the skate ramp", "the library"),
    ),
    (
        "Saltgate",
        (0.2, -0.2),
        ("Barrow", "Chandler", "Guild", "Market", "Minster", "Pannier", "Salter", "Saffron", "Tolbooth"),
        ("the market square", "the bus station", "the covered market", "the bandstand", "the clock arcade"),
    ),
    (
        "Wethercroft",
        (-1.6, 0),
        ("Bramble", "Clover", "Drover", "Fold", "Larch", "Meadow", "Shearling", "Teasel", "Wether"),
        ("the village hall", "the cricket ground", "Wethercroft woods", "the garage block", "the duck pond"),
    ),
)
ENDINGS: Final = ("Street", "Road", "Lane", "Close", "Row", "Avenue", "Terrace", "Rise", "Walk", "Yard")


def survey() -> Town:
    """Return the town of Harrowmere, the same every time."""
    dice = Random(SEED)
    return Town(
        TOWN,
        tuple(_neighbourhood(dice, name, way, stems, landmarks) for name, way, stems, landmarks in NEIGHBOURHOODS),
    )


def _neighbourhood(
    dice: Random, name: str, way: Place, stems: tuple[str, ...], landmarks: tuple[str, ...]
) -> Neighbourhood:
    centre = (CENTRE[0] + way[0] * APART * 1.7, CENTRE[1] + way[1] * APART)
    main = f"{stems[0]} Street"
    others = sorted({f"{stem} {ending}" for stem in stems for ending in ENDINGS} - {main})
    names = (main, *dice.sample(others, STREETS_EACH - 1))
    streets = tuple(_street(dice, each, centre) for each in names)
    return Neighbourhood(name, f"{name.lower()}-neighbourhood", centre, streets, landmarks)


def _street(dice: Random, name: str, centre: Place) -> Street:
    start = (centre[0] + dice.uniform(-APART, APART) * 0.8, centre[1] + dice.uniform(-APART, APART) * 0.45)
    end = (start[0] + dice.uniform(-LONGEST, LONGEST), start[1] + dice.uniform(-LONGEST, LONGEST) * 0.6)
    return Street(name, (_rounded(start), _rounded(end)), dice.randrange(12, 140))


def _rounded(place: Place) -> Place:
    return round(place[0], 5), round(place[1], 5)
