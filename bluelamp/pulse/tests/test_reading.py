"""What is brought is read, or a sentence says what is wrong with it and where."""

import pytest

from bluelamp.confidence.areas.csv_files import NotUsable
from bluelamp.pulse.reading import Columns, Sent, read_frame, read_survey
from bluelamp.pulse.tests.scenarios import MARGINS, a_frame, addresses

AGES = "age,16-24,300\nage,25-34,700\n"
SURVEY = "who,area,age,sex,trusts\n" + "".join(
    f"{number},{('Quay', 'Moor')[number % 2]},{('16-24', '25-34')[number // 2 % 2]},"
    f"{('female', 'male')[number // 4 % 2]},{number % 3 % 2}\n"
    for number in range(120)
)


def test_a_frame_is_addresses_by_area_and_who_lives_there() -> None:
    frame = a_frame(3)
    assert {area: len(found) for area, found in frame.addresses.items()} == {"Quay": 3, "Moor": 3}
    assert frame.people["sex"] == {"female": 500, "male": 500}


@pytest.mark.parametrize(
    ("frame", "margins", "sentence"),
    [
        ("street,area\n", MARGINS, "a.csv has no column address. Its columns are: street, area."),
        ("address,area\n", MARGINS, "a.csv has no rows. It needs one for each address."),
        ("address,area\n1 Lane,\n", MARGINS, "a.csv, line 2: area is empty."),
        ("address,area\n1 Lane,Hill\n", MARGINS, "a.csv, line 2: area is 'Hill', and nobody lives there by m.csv."),
        ("address,area\n1 Lane,Quay\n1 LANE,Moor\n", MARGINS, "a.csv, line 3: this address stands in line 2 too."),
        (f"address,area\n{'x' * 43},Quay\n", MARGINS, "a.csv, line 2: address does not fit into the window."),
        ("address,area\n1 Lane,Quay\n", MARGINS, "a.csv has no address in area 'Moor', where people live by m.csv."),
        (addresses(1), "margin,group,people\nage,16-24,3\n", "m.csv has no margin area. Add a row for each area"),
        (addresses(1), MARGINS + "age,16-17,3\n", "m.csv: age is '16-17'. Its groups are: 16-24, 25-34,"),
        (addresses(1), MARGINS + "age,16-24,3\n", "m.csv counts nobody with age '25-34', and people can say that they"),
        (addresses(1), MARGINS + "origin,here,3\n", "m.csv: nobody is asked for their origin."),
        (addresses(1), MARGINS.replace("600", "0"), "a.csv, line 2: area is 'Quay', and nobody lives there by m.csv."),
    ],
)
def test_what_is_wrong_with_a_frame_is_said(frame: str, margins: str, sentence: str) -> None:
    with pytest.raises(NotUsable) as told:
        read_frame(Sent("a.csv", frame.encode()), Sent("m.csv", margins.encode()))
    assert sentence in str(told.value)


def test_a_survey_that_was_not_ours_is_weighed_and_hidden_as_ours_are() -> None:
    figures = read_survey(
        Sent("s.csv", SURVEY.encode()), Sent("m.csv", (MARGINS + AGES).encode()), Columns(("trusts",), "who")
    )
    (whole,) = figures.of_all()
    assert (figures.answers, whole.answers) == (120, 120)
    assert whole.low is not None
    assert whole.share is not None
    assert whole.low < whole.share
    assert {line.area for line in figures.by_area()} == {"Quay", "Moor"}


@pytest.mark.parametrize(
    ("survey", "columns", "sentence"),
    [
        (SURVEY, Columns(("likes",)), "s.csv has no column likes. Its columns are: who, area, age, sex, trusts."),
        (SURVEY + "3,Quay,16-24,male,1\n", Columns(("trusts",), "who"), "s.csv, line 122: who '3' answered before."),
        (SURVEY + "x,Hill,16-24,male,1\n", Columns(("trusts",)), "s.csv, line 122: area is 'Hill', and nobody is"),
        (SURVEY, Columns(("sex",)), "s.csv: sex cannot be two things at once."),
        (SURVEY.replace(",0\n", ",\n").replace(",1\n", ",\n"), Columns(("trusts",)), "s.csv holds no answer in the"),
    ],
)
def test_what_is_wrong_with_a_survey_is_said(survey: str, columns: Columns, sentence: str) -> None:
    with pytest.raises(NotUsable) as told:
        read_survey(Sent("s.csv", survey.encode()), Sent("m.csv", (MARGINS + AGES).encode()), columns)
    assert sentence in str(told.value)
