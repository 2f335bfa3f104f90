"""A made-up register of households: couples, twins, parents and children who share home, surname and phone."""

from collections.abc import Iterator
from random import Random

from bluelamp.people.matching.fields import BORN, GIVEN, HOUSE, PHONE, POSTCODE, STREET, SURNAME, TOWN, Person
from bluelamp.people.matching.records import known_of

GIVEN_NAMES = """
Aled Alice Amir Anwen Bethan Bola Callum Carys Chloe Dafydd Daisy Dewi Edith Eira Ewan Fatima Gareth Greta Hamza Harriet
Idris Imogen Jasper Jaya Kofi Leila Luca Mabel Marged Mateusz Nadia Nerys Olga Omar Priya Quentin Rhys Rosa Saskia Tariq
Ulla Victor Wanda Xenia Yusuf Zofia
"""
BEGINNINGS = "Ash Bar Cald Dun Elm Farn Gar Hol Ings Kel Lang Mar Nor Oak Pen Rad"
ENDINGS = "ander bourne croft dale ford grove ham land ley mere more ridge ston ton well worth"
Record = tuple[str, Person]


def households(count: int, *, seed: int) -> tuple[list[Record], set[frozenset[str]]]:
    """Return the records of so many households, and which pairs of them are of one person.

    One person in eight is there twice: the second time with a slip in a name, or from another phone and home.
    """
    dice = Random(seed)
    records: list[Record] = []
    twice = set()
    for household in range(count):
        for member, values in enumerate(_members(dice)):
            id_ = f"{household}.{member}"
            records.append((id_, known_of(values)))
            if dice.random() < 1 / 8:
                records.append((f"{id_}.again", known_of(_again(values, dice))))
                twice.add(frozenset({id_, f"{id_}.again"}))
    return records, twice


def _members(dice: Random) -> Iterator[dict[str, str]]:
    """Yield two adults, and in most households twins, or a child named after a parent."""
    home = _home(dice)
    parents = dice.sample(GIVEN_NAMES.split(), 2)
    for name in parents:
        yield home | {GIVEN: name, BORN: _day(dice, 1945, 1985)}
    kind, born = dice.random(), _day(dice, 1990, 2012)
    if kind < 0.5:
        for name in dice.sample([name for name in GIVEN_NAMES.split() if name not in parents], 2):
            yield home | {GIVEN: name, BORN: born}
    elif kind < 0.8:
        yield home | {GIVEN: parents[0], BORN: born}


def _again(values: dict[str, str], dice: Random) -> dict[str, str]:
    """Return the same person as they are written down another time."""
    if dice.random() < 0.5:
        return values | {PHONE: _phone(dice), SURNAME: _slip(values[SURNAME], dice)}
    return values | {field: new for field, new in _home(dice).items() if field != SURNAME} | {PHONE: values[PHONE]}


def _home(dice: Random) -> dict[str, str]:
    return {
        SURNAME: _place(dice),
        PHONE: _phone(dice),
        HOUSE: str(dice.randrange(1, 200)),
        STREET: f"{_place(dice)} Road",
        TOWN: _place(dice),
        POSTCODE: f"ZZ{dice.randrange(1, 60)} {dice.randrange(1, 10)}QX",
    }


def _place(dice: Random) -> str:
    return dice.choice(BEGINNINGS.split()) + dice.choice(ENDINGS.split())


def _phone(dice: Random) -> str:
    return f"07700 9{dice.randrange(100_000):05}"


def _day(dice: Random, first: int, last: int) -> str:
    return f"{dice.randrange(first, last)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"


def _slip(word: str, dice: Random) -> str:
    place = dice.randrange(1, len(word))
    return word[:place] + dice.choice("aeiourst") + word[place + 1 :]
