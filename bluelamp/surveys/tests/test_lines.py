"""What stands in tables that show who answered, and who had to ask: nothing that others hide."""

from collections import Counter

from bluelamp.surveys.lines import EVERYONE, Answers, lines_of, lines_within
from bluelamp.surveys.published import By, Line, Measure
from bluelamp.surveys.silent import of_those_invited


def answers(so: int, not_so: int) -> Answers:
    """Return so many answers that are so, and that are not."""
    return [(True, EVERYONE)] * so + [(False, EVERYONE)] * not_so


def tables(**places: tuple[int, int]) -> dict[By, dict[str, Answers]]:
    """Return a table by place, and that of all."""
    everyone = [one for counts in places.values() for one in answers(*counts)]
    return {By.WHOLE: {"": everyone}, By.PLACE: {name: answers(*counts) for name, counts in places.items()}}


def counts(lines: list[Line], by: By = By.PLACE) -> dict[str, tuple[int | None, int | None]]:
    """Return both counts of each line of a table."""
    return {line.of: (line.count, line.out_of) for line in lines if line.by == by}


def silent(**places: int) -> dict[By, Counter[str]]:
    """Return how many of each place did not answer."""
    return {By.WHOLE: Counter({"": sum(places.values())}), By.PLACE: Counter(places)}


def test_who_answered_stands_beside_how_many_were_invited() -> None:
    bad = lines_of(Measure.BAD, tables(north=(10, 20), south=(12, 20)))
    found = list(of_those_invited(bad, silent(north=30, south=40)))
    assert counts(found) == {"north": (30, 60), "south": (32, 72)}
    assert counts(found, By.WHOLE) == {"": (62, 132)}
    assert {line.measure for line in found} == {Measure.ANSWERED}


def test_few_who_did_not_answer_are_hidden_and_one_more_with_them() -> None:
    bad = lines_of(Measure.BAD, tables(east=(10, 20), north=(10, 20), south=(12, 20)))
    found = counts(list(of_those_invited(bad, silent(east=3, north=30, south=40))))
    assert found["east"] == (None, None)
    assert found["north"] == (None, None)
    assert found["south"] == (32, 72)


def test_where_a_table_hides_how_many_answered_nothing_is_told_of_who_did() -> None:
    bad = list(lines_of(Measure.BAD, tables(east=(1, 2), north=(10, 20), south=(12, 20))))
    assert None in [out_of for _count, out_of in counts(bad).values()]
    found = of_those_invited(bad, silent(east=30, north=30, south=40))
    assert set(counts(list(found)).values()) == {(None, None)}


def test_who_had_to_ask_stands_where_it_is_known_how_many_were_late() -> None:
    first = list(lines_of(Measure.FIRST_ANSWERS, tables(north=(30, 24), south=(40, 30))))
    found = list(lines_within(Measure.CHASED, tables(north=(12, 12), south=(10, 20)), first))
    assert counts(found) == {"north": (12, 24), "south": (10, 30)}


def test_who_had_to_ask_is_not_told_where_it_is_hidden_how_many_were_late() -> None:
    first = list(lines_of(Measure.FIRST_ANSWERS, tables(east=(3, 30), north=(24, 30), south=(30, 40))))
    found = list(lines_within(Measure.CHASED, tables(east=(15, 15), north=(12, 18), south=(20, 20)), first))
    assert set(counts(found).values()) == {(None, None)}


def test_who_had_to_ask_is_not_told_where_that_would_need_a_total_hidden_that_is_known() -> None:
    first = list(lines_of(Measure.FIRST_ANSWERS, tables(east=(30, 12), north=(30, 24), south=(40, 30))))
    found = list(lines_within(Measure.CHASED, tables(east=(6, 6), north=(12, 12), south=(12, 18)), first))
    assert counts(found)["east"] in {(None, 12), (None, None)}
