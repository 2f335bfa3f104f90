"""Answers that are given as values are read as typed ones are, and whatever is not read is said to be wrong."""

from datetime import date
from typing import Any

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import given as for_any
from hypothesis import strategies as st

from bluelamp.reports.definition import WITH_OPTIONS, Definition, Kind, Service
from bluelamp.reports.given import MOST_WRONG, check_given
from bluelamp.reports.reading import read_answer
from bluelamp.reports.services import composed
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, definitions

TODAY = date(2026, 5, 12)
ITEM = {
    "code": "stolen",
    "label": "What?",
    "kind": "group",
    "each": "Thing",
    "most": 2,
    "parts": [
        {"code": "what", "label": "What?", "kind": "line", "missing": "Say what."},
        {"code": "worth", "label": "Worth?", "kind": "money"},
        {"code": "colour", "label": "Colour?", "kind": "choice", "options": [{"code": "red", "label": "Red"}]},
    ],
}
MANY = a_question("seen", kind="many", missing=None)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def a_service(*questions: dict[str, Any]) -> Service:
    """Return a service that asks these questions of nobody in particular."""
    return of(a_definition(a_page("first", *questions), anonymous=True))


def of(definition: Definition) -> Service:
    """Return the definition as machines are asked it."""
    return composed(definition, 1).asked_of_machines


def wrong(service: Service, **answers: Any) -> dict[str, str]:
    """Return what is wrong with answers, by the name of the field."""
    checked = check_given(service, {"memorable_word": "marmalade"} | answers, today=TODAY)
    return {each.field: each.says for each in checked.wrong}


def test_every_shape_of_answer_is_read_as_it_was_given() -> None:
    when = {"code": "when", "label": "When?", "kind": "date"}
    answers = {
        "colour": "red",
        "seen": ["red", "green"],
        "when": "2026-05-01",
        "stolen": [{"what": "A bicycle", "worth": "250.00"}, {"what": "A lamp", "colour": "red"}],
    }
    checked = check_given(
        a_service(a_question("colour"), MANY, when, ITEM), answers | {"memorable_word": "marmalade"}, today=TODAY
    )
    assert not checked.wrong
    assert {code: checked.answers[code] for code in answers} == answers


def test_texts_are_tidied_and_times_and_sums_brought_to_one_form() -> None:
    at = {"code": "at", "label": "When?", "kind": "time"}
    answers = {"at": "9pm", "stolen": [{"what": " A lamp\u0000\r\n", "worth": "£1,250"}], "memorable_word": "marmalade"}
    checked = check_given(a_service(at, ITEM), answers, today=TODAY)
    assert (checked.answers["at"], checked.answers["stolen"]) == ("21:00", [{"what": "A lamp", "worth": "1250.00"}])


@pytest.mark.parametrize(
    ("stolen", "field"),
    [
        ("A lamp", "stolen"),
        ({"what": "A lamp"}, "stolen"),
        (["A lamp"], "stolen-0"),
        ([{}], "stolen-0"),
        ([{"what": 5}], "stolen-0-what"),
        ([{"what": "A lamp", "size": "big"}], "stolen-0-size"),
        ([{"what": "A lamp", "worth": "much"}], "stolen-0-worth"),
        ([{"what": "A lamp", "colour": "blue"}], "stolen-0-colour"),
        ([{"what": "A lamp"}, {"worth": "5"}], "stolen-1-what"),
        ([{"what": "A lamp"}] * 3, "stolen"),
    ],
)
def test_an_answer_of_rows_is_refused_at_its_place(stolen: Any, field: str) -> None:
    assert list(wrong(a_service(ITEM), stolen=stolen)) == [field]


@pytest.mark.parametrize("seen", ["red", ["blue"], ["red", "red"], ["red", 1], {"red": True}, 0])
def test_several_choices_are_a_list_of_codes_each_once(seen: Any) -> None:
    assert list(wrong(a_service(MANY), seen=seen)) == ["seen"]


def test_an_answer_that_ends_the_form_is_refused() -> None:
    ends = [{"code": "red", "label": "Red", "stop": "emergency"}, {"code": "green", "label": "Green"}]
    service = a_service(a_question("colour", options=ends))
    assert "ends the form" in wrong(service, colour="red")["colour"]
    assert wrong(service, colour="green") == {}


def test_what_is_missing_unknown_or_not_asked_is_said() -> None:
    more = a_question("more", only={"question": "colour", "answered": ["green"]})
    service = a_service(a_question("colour"), more)
    assert wrong(service) == {"colour": "Choose."}
    assert wrong(service, colour="red", size="big") == {"size": "There is no such question."}
    assert "not asked" in wrong(service, colour="red", more="red")["more"]
    assert len(wrong(service, **{f"n{number}": "x" for number in range(200)})) == MOST_WRONG


@for_any(definitions(sound=True), st.dictionaries(st.sampled_from([f"q{n}" for n in range(9)]), JSON))
def test_no_value_is_too_strange_to_be_refused(definition: Definition, answers: dict[str, Any]) -> None:
    checked = check_given(of(definition), answers, today=TODAY)
    again = check_given(of(definition), checked.answers, today=TODAY)
    assert checked.wrong or again.answers == checked.answers


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.MEMORABLE_WORD, Kind.FILE)])
def test_what_is_not_given_is_read_as_a_form_reads_what_is_left_empty(kind: Kind) -> None:
    options = [{"code": "red", "label": "Red"}] if kind in WITH_OPTIONS else []
    parts = ITEM["parts"] if kind == Kind.GROUP else []
    asked = {"code": "it", "label": "It?", "kind": kind, "options": options, "parts": parts}
    service = a_service(asked)
    empty = read_answer(service.pages[0].questions[0], "it", MultiValueDict(), TODAY).value
    given = check_given(service, {"memorable_word": "marmalade"}, today=TODAY)
    assert given.answers["it"] == empty


def test_a_place_may_be_a_text_and_is_then_its_words() -> None:
    service = a_service(a_question("spot", kind="place", missing="Where?"))
    given = check_given(service, {"spot": "12 Lantern Street", "memorable_word": "marmalade"}, today=TODAY)
    assert given.answers["spot"] == {"words": "12 Lantern Street"}
    assert "spot" in wrong(service, spot="")


def test_no_file_is_given_this_way_and_none_is_missed() -> None:
    service = a_service(a_question("photo", kind="file", missing="Add a photo.")).asked_of_machines
    assert check_given(service, {"memorable_word": "marmalade"}, today=TODAY).answers["photo"] == []
    assert "Files cannot be sent this way yet" in wrong(service, photo=["door.jpg"])["photo"]
