"""Every kind of answer is read as it was meant, or refused at its field with a sentence that says what to do."""

from datetime import date
from typing import Any

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.reports.definition import Kind, Question
from bluelamp.reports.in_words import answer_in_words
from bluelamp.reports.reading import Read, read_answer
from bluelamp.reports.services import NEWEST_SHIPPED
from bluelamp.reports.shipped import parts_of
from bluelamp.reports.tests.forms import a_question
from bluelamp.reports.written import read_as

TODAY = date(2026, 5, 12)
OPTIONS = [{"code": code, "label": code.capitalize()} for code in ("red", "green")]
THINGS = [
    {"code": "what", "label": "What", "kind": "line", "missing": "Say what it was."},
    {"code": "worth", "label": "Worth", "kind": "money"},
    {"code": "day", "label": "Day", "kind": "date"},
]


def asking(kind: Kind, **told: Any) -> Question:
    """Return a question of a kind, called `it`."""
    options = {Kind.CHOICE: OPTIONS, Kind.MANY: OPTIONS, Kind.TICK: OPTIONS[:1]}.get(kind, [])
    group = {"parts": THINGS, "each": "Thing", "most": 3} if kind == Kind.GROUP else {}
    return read_as(Question, a_question("it", kind=kind, options=options) | group | told)


def read(question: Question, **typed: str) -> Read:
    """Read what was typed into fields: two underlines stand for a dash."""
    return read_answer(question, "it", MultiValueDict({n.replace("__", "-"): [v] for n, v in typed.items()}), TODAY)


@pytest.mark.parametrize(
    ("kind", "typed", "value", "words"),
    [
        (Kind.TICK, {"it": "red"}, "red", "Red"),
        (Kind.TIME, {"it": "9.30 PM"}, "21:30", "21:30"),
        (Kind.TIME, {"it": "noon"}, "12:00", "12:00"),
        (Kind.MONEY, {"it": "£1,234.5"}, "", ""),
        (Kind.MONEY, {"it": "£1,234"}, "1234.00", "£1,234.00"),
        (
            Kind.SPAN,
            {
                "it__earliest__day": "8",
                "it__earliest__month": "5",
                "it__earliest__year": "2026",
                "it__earliest_part": "evening",
            },
            {"earliest": "2026-05-08", "earliest_part": "evening"},
            "Earliest day it can have been: 8 May 2026\nIn the evening",
        ),
        (
            Kind.SPAN,
            {"it__earliest_part": "morning", "it__latest_part": "morning"},
            {"earliest_part": "morning", "latest_part": "morning"},
            "In the morning",
        ),
        (
            Kind.SPAN,
            {"it__earliest_part": "morning", "it__latest_part": "evening"},
            {"earliest_part": "morning", "latest_part": "evening"},
            "In the morning\nIn the evening",
        ),
        (Kind.SPAN, {"it__not_sure": "yes"}, {"not_sure": "yes"}, "I am not sure when it was"),
        (
            Kind.HANDLE,
            {"it__way": "phone", "it__value": "07700 900123"},
            {"way": "phone", "value": "07700 900123"},
            "A phone number\nNumber, address or name: 07700 900123",
        ),
        (Kind.VEHICLE, {"it__colour": "red"}, {"colour": "red"}, "Colour: red"),
        (
            Kind.GROUP,
            {"it__0__what": "Watch", "it__0__worth": "120", "it__1__what": "", "it__2__what": "Ring"},
            [{"what": "Watch", "worth": "120.00"}, {"what": "Ring"}],
            "Thing 1\nWhat: Watch\nWorth: £120.00\n\nThing 2\nWhat: Ring",
        ),
    ],
)
def test_an_answer_is_kept_as_it_was_meant(kind: Kind, typed: dict[str, str], value: Any, words: str) -> None:
    question = asking(kind)
    assert read(question, **typed).value == value
    assert answer_in_words(question, value) == words


@pytest.mark.parametrize(
    ("kind", "typed", "field", "says"),
    [
        (Kind.TIME, {"it": "25:00"}, "it", "Enter a time like"),
        (Kind.MONEY, {"it": "a lot"}, "it", "Enter an amount"),
        (Kind.HANDLE, {"it__value": "07700 900123"}, "it-way", "Say what it is."),
        (Kind.HANDLE, {"it__way": "email", "it__value": "sam"}, "it-value", "Enter an e-mail address"),
        (Kind.GROUP, {"it__1__worth": "9"}, "it-1-what", "Say what it was."),
        (Kind.GROUP, {"it__0__day__day": "31"}, "it-0-day", "Enter a real date"),
        (Kind.VEHICLE, {"it__registration": "x" * 21}, "it-registration", "Shorten it"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(kind: Kind, typed: dict[str, str], field: str, says: str) -> None:
    errors = read(asking(kind), **typed).errors
    assert list(errors) == [field]
    assert says in errors[field]


def test_a_span_does_not_end_before_it_begins() -> None:
    days = {"earliest": "9", "latest": "8"}
    typed = {f"it__{end}__day": day for end, day in days.items()}
    typed |= {f"it__{end}__month": "5" for end in days} | {f"it__{end}__year": "2026" for end in days}
    assert read(asking(Kind.SPAN), **typed).errors == {
        "it-latest": "The latest day is before the earliest. Change one of the two."
    }


def test_a_day_to_come_is_taken_only_where_it_can_be_one() -> None:
    typed = {"it__day": "1", "it__month": "6", "it__year": "2026"}
    assert read(asking(Kind.DATE), **typed).errors
    assert read(asking(Kind.DATE, ahead=True), **typed).value == "2026-06-01"


def test_no_more_rows_are_read_than_a_group_has() -> None:
    typed = {f"it__{row}__what": "x" for row in range(50)}
    assert len(read(asking(Kind.GROUP), **typed).value) == 3


def _names() -> st.SearchStrategy[str]:
    parts = [f"it-{part.code}" for kind in Kind for part in parts_of(asking(kind))]
    return st.sampled_from(["it", "it-day", "it-month", "it-year", "it-0-what", "it-2-worth", "it-1-day-day", *parts])


@given(st.sampled_from(list(Kind)), st.dictionaries(_names(), st.lists(st.text(max_size=30), max_size=3)))
def test_nothing_that_can_be_sent_breaks_a_kind(kind: Kind, typed: dict[str, list[str]]) -> None:
    question = asking(kind)
    found = read_answer(question, "it", MultiValueDict(typed), TODAY)
    assert all(found.errors.values())
    assert bool(answer_in_words(question, found.value)) == bool(found.value)
    str(found.value).encode()


def test_a_choice_in_a_row_is_shown_with_what_was_asked() -> None:
    (thefts,) = next(page for page in NEWEST_SHIPPED["shop-theft"].pages if page.code == "thefts").questions
    told = answer_in_words(thefts, [{"day": "2026-05-03", "what": "Gin", "camera": "yes"}])
    assert told == "Theft 1\nDay: 3 May 2026\nWhat was taken: Gin\nIs it on camera? Yes"
