"""A level means the same in SQL, where many are compared, and in Python, where one is."""

import duckdb
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.people.matching.fields import BORN, FIELDS, Kind, Person
from bluelamp.people.matching.levels import LEVELS, compare
from tests.needs import once

pytestmark = once

WORDS = st.text("abcdé", min_size=1, max_size=6)
DAYS = st.dates().map(lambda day: f"{day:%Y%m%d}")
VALUES = {Kind.DATE: DAYS, Kind.NUMBER: st.text("0123", min_size=3, max_size=5), Kind.EMAIL: WORDS.map("{}@x.y".format)}
PEOPLE = st.fixed_dictionaries(
    {}, optional={field.name: VALUES.get(field.kind, WORDS) for field in FIELDS.values()} | {"given_root": WORDS}
)


@given(PEOPLE, PEOPLE)
def test_both_ways_to_say_a_level_mean_the_same(left: Person, right: Person) -> None:
    compared = compare(left, right)
    assert set(compared) == {field for field in FIELDS if field in left and field in right}
    for field, found in compared.items():
        said = next((level.name for level in LEVELS[field] if _in_sql(level.sql.format(f=field), left, right)), "other")
        assert (field, found) == (field, said)


def test_a_day_and_a_month_that_changed_places_are_seen() -> None:
    assert compare({BORN: "19800102"}, {BORN: "19800201"}) == {BORN: "swapped"}


def _in_sql(condition: str, left: Person, right: Person) -> bool:
    columns = [*FIELDS, "given_root"]
    values = [person.get(column) for person in (left, right) for column in columns]
    sides = [f"?::VARCHAR AS {column}_{side}" for side in "lr" for column in columns]
    answer = duckdb.execute(f"SELECT {condition} FROM (SELECT {', '.join(sides)})", values).fetchone()
    assert answer is not None
    return bool(answer[0])
