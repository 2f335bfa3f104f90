"""How alike two values are: for each field a few levels, from the same to another, in SQL for many and here for one.

A level is the first that holds. Both ways to say it must mean the same: a test asks both about the same pairs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA, JaroWinkler

from bluelamp.people.matching.fields import BORN, EMAIL, FIELDS, GIVEN, NUMBER, PHONE, SURNAME, Kind, Person

SAME, SHORT, SWAPPED, NEAR, OTHER = "same", "short", "swapped", "near", "other"
ROOT: Final = "given_root"
NAMES_ALIKE, WORDS_ALIKE = 0.88, 0.90
Test = Callable[[Person, Person, str], bool]


@dataclass(frozen=True)
class Level:
    """One level: its name, whether it holds of two people in a field, and the same in DuckDB's SQL.

    In the SQL `{f}_l` and `{f}_r` stand for the two values.
    """

    name: str
    sql: str
    holds: Test


def _same(left: Person, right: Person, field: str) -> bool:
    return left[field] == right[field]


def _short(left: Person, right: Person, _field: str) -> bool:
    """One name is short for the other, or a form of it."""
    return bool(left.get(ROOT)) and left.get(ROOT) == right.get(ROOT)


def _swapped(left: Person, right: Person, field: str) -> bool:
    """The given name stands where the surname should, in one of the two."""
    other = SURNAME if field == GIVEN else GIVEN
    return left[field] == right.get(other)


def _alike(least: float) -> Test:
    def holds(left: Person, right: Person, field: str) -> bool:
        return JaroWinkler.similarity(left[field], right[field]) >= least

    return holds


def _one_edit(left: Person, right: Person, field: str) -> bool:
    return OSA.distance(left[field], right[field], score_cutoff=1) <= 1


def _day_and_month_swapped(left: Person, right: Person, field: str) -> bool:
    one, two = left[field], right[field]
    return one[:4] == two[:4] and one[4:6] == two[6:8] and one[6:8] == two[4:6]


def _same_before_the_at(left: Person, right: Person, field: str) -> bool:
    return left[field].split("@")[0] == right[field].split("@")[0]


IS_SAME: Final = Level(SAME, "{f}_l = {f}_r", _same)
NAME_ALIKE: Final = Level(NEAR, f"jaro_winkler_similarity({{f}}_l, {{f}}_r) >= {NAMES_ALIKE}", _alike(NAMES_ALIKE))
WORDS_LIKE: Final = Level(NEAR, f"jaro_winkler_similarity({{f}}_l, {{f}}_r) >= {WORDS_ALIKE}", _alike(WORDS_ALIKE))
ONE_EDIT: Final = Level(NEAR, "damerau_levenshtein({f}_l, {f}_r) <= 1", _one_edit)
DAY_FOR_MONTH: Final = Level(
    SWAPPED,
    "substr({f}_l, 1, 4) = substr({f}_r, 1, 4) AND substr({f}_l, 5, 2) = substr({f}_r, 7, 2) "
    "AND substr({f}_l, 7, 2) = substr({f}_r, 5, 2)",
    _day_and_month_swapped,
)
BEFORE_THE_AT: Final = Level(NEAR, "split_part({f}_l, '@', 1) = split_part({f}_r, '@', 1)", _same_before_the_at)
OF_GIVEN: Final = (
    IS_SAME,
    Level(SHORT, f"{ROOT}_l = {ROOT}_r", _short),
    Level(SWAPPED, f"{{f}}_l = {SURNAME}_r", _swapped),
    NAME_ALIKE,
)
OF_SURNAME: Final = (IS_SAME, Level(SWAPPED, f"{{f}}_l = {GIVEN}_r", _swapped), NAME_ALIKE)
BY_KIND: Final[dict[Kind, tuple[Level, ...]]] = {
    Kind.DATE: (IS_SAME, DAY_FOR_MONTH, ONE_EDIT),
    Kind.NUMBER: (IS_SAME, ONE_EDIT),
    Kind.EMAIL: (IS_SAME, BEFORE_THE_AT),
    Kind.TEXT: (IS_SAME, WORDS_LIKE),
    Kind.CODE: (IS_SAME, ONE_EDIT),
}
LEVELS: Final[dict[str, tuple[Level, ...]]] = {
    field.name: BY_KIND[field.kind] for field in FIELDS.values() if field.kind != Kind.NAME
} | {GIVEN: OF_GIVEN, SURNAME: OF_SURNAME}
Compared = dict[str, str]
"""The level of each field of which something is known of both."""


def compare(left: Person, right: Person) -> Compared:
    """Return how alike two people are, by field; a field that is not known of both is left out."""
    return {
        field: next((level.name for level in levels if level.holds(left, right, field)), OTHER)
        for field, levels in LEVELS.items()
        if left.get(field) and right.get(field)
    }


def are_of_one_household(compared: Compared) -> bool:
    """Say whether the two are rather two people who share a phone or an address of e-mail: twins, a couple, a family.

    Twins share surname, home and the day they were born. So where a handle is the same and given names are clearly
    different, or the days are, the handle tells of a household and not of a person, and only a number that is one's
    own says that they are one.
    """
    shared = compared.get(PHONE) == SAME or compared.get(EMAIL) == SAME
    differ = compared.get(GIVEN) == OTHER or compared.get(BORN) == OTHER
    return shared and differ and compared.get(NUMBER) != SAME
