"""What was found is kept beside what was typed, and what was typed is never lost."""

import pytest
from django.utils.datastructures import MultiValueDict

from bluelamp.reports.definition import Kind, Question
from bluelamp.reports.in_words import answer_in_words
from bluelamp.reports.looked_up import NONE, looked_up_as, looked_up_in, without_codes
from bluelamp.reports.reading import Read, read_answer
from bluelamp.reports.tests.test_reading import TODAY, asking

PLACE, JOURNEY = asking(Kind.PLACE), asking(Kind.JOURNEY)
WALK = "55.60334,3.23726|harrowmere:12|12 Lantern Walk, Harbour"
QUAY = "55.60613,3.22849|harrowmere:quay|The fish quay, Harbour"
CHOSEN = {"found": "12 Lantern Walk, Harbour", "point": "55.60334,3.23726", "source": "harrowmere:12"}


def read(kind: Kind, **typed: str) -> Read:
    """Read what was typed in the parts of a question called `it`."""
    return read_answer(
        asking(kind), "it", MultiValueDict({f"it-{part}": [said] for part, said in typed.items()}), TODAY
    )


def test_a_place_that_was_chosen_is_kept_beside_the_words() -> None:
    found = read(Kind.PLACE, words="12 lantern wlk", pick=WALK)
    assert found.value == {"words": "12 lantern wlk"} | CHOSEN
    assert answer_in_words(PLACE, found.value).splitlines() == [
        "Address, or where it is: 12 lantern wlk",
        "Place chosen: 12 Lantern Walk, Harbour",
        "Point on the map: 55.60334,3.23726",
        "Number of the place: harrowmere:12",
    ]


@pytest.mark.parametrize("pick", [NONE, "", "nonsense", "91,0|x|Nowhere", "\x00", "55.6,3.2|x|"])
def test_where_none_is_chosen_the_words_alone_are_kept(pick: str) -> None:
    assert read(Kind.PLACE, words="12 lantern wlk", pick=pick).value == {"words": "12 lantern wlk"}


def test_none_takes_back_what_was_chosen_before() -> None:
    assert read(Kind.PLACE, words="by the quay", pick=NONE, **CHOSEN).value == {"words": "by the quay"}


def test_nobody_has_to_type_what_they_chose_or_to_know_where() -> None:
    assert read(Kind.PLACE, pick=WALK).value == CHOSEN
    assert read(Kind.PLACE, not_known="yes").value == {"not_known": "yes"}


def test_a_journey_has_a_beginning_and_an_end_of_its_own() -> None:
    found = read(Kind.JOURNEY, start="12 lantern", start_pick=WALK, end="quay", end_pick=QUAY, way="the 14 bus")
    assert found.value["start_found"] == "12 Lantern Walk, Harbour"
    assert (found.value["end_found"], found.value["end_point"]) == ("The fish quay, Harbour", "55.60613,3.22849")
    assert answer_in_words(JOURNEY, found.value).splitlines()[-1] == "Which way did it go? the 14 bus"


@pytest.mark.parametrize(
    ("question", "answer", "left"),
    [
        (PLACE, {"words": "12 lantern wlk"} | CHOSEN, {"words": "12 lantern wlk", "found": CHOSEN["found"]}),
        (PLACE, {"point": CHOSEN["point"]}, {"point": CHOSEN["point"]}),
        (PLACE, None, None),
        (JOURNEY, {"start": "here", "end_found": "there", "end_point": "1,2"}, {"start": "here", "end_found": "there"}),
        (asking(Kind.WORDS), "point", "point"),
    ],
)
def test_whoever_chose_a_place_reads_its_name_and_no_codes(question: Question, answer: object, left: object) -> None:
    assert without_codes(question, answer) == left


@pytest.mark.parametrize(("kind", "part"), [(Kind.PLACE, "point"), (Kind.JOURNEY, "end_point")])
def test_a_point_that_a_machine_gives_must_be_one(kind: Kind, part: str) -> None:
    assert read(kind, **{part: "51.50135,-0.14189"}).value == {part: "51.50135,-0.14189"}
    assert read(kind, **{part: "over there"}).errors == {
        f"it-{part}": "Give the point as latitude and longitude, like 51.50135,-0.14189."
    }


def test_each_part_that_can_be_looked_up_has_a_field_to_choose_in() -> None:
    assert [one.pick for one in looked_up_in(JOURNEY)] == ["start_pick", "end_pick"]
    assert looked_up_as(JOURNEY, "it-end_pick") == looked_up_in(JOURNEY)[1]
    assert looked_up_as(JOURNEY, "it-pick") is None
    assert looked_up_in(asking(Kind.LINE)) == ()
