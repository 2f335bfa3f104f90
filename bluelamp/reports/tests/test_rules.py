"""What is asked next, whatever was answered: every form has an end."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.reports.definition import When
from bluelamp.reports.rules import (
    answers_to_send,
    as_date,
    first_unanswered,
    goes_to_standards,
    holds,
    is_danger,
    looks_like_email,
    looks_like_phone,
    next_page,
    page_before,
    pages_asked,
    questions_asked,
    stop_for,
)
from bluelamp.reports.tests.scenarios import BURGLARY, CRIME

QUESTIONS = [question for page in CRIME.pages for question in page.questions]
ANYTHING = st.text(st.characters(codec=None), max_size=20)


def an_answer(codes: list[str]) -> st.SearchStrategy[Any]:
    """Anything that could have been kept as the answer to a question."""
    return st.one_of(ANYTHING, st.sampled_from([*codes, "", "yes", "no"]), st.lists(st.sampled_from([*codes, "x"])))


ANSWERS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {}, optional={question.code: an_answer([option.code for option in question.options]) for question in QUESTIONS}
)


@given(ANSWERS)
def test_every_form_ends_whatever_was_answered(answers: dict[str, Any]) -> None:
    seen: list[str] = []
    page = pages_asked(CRIME, answers)[0]
    while page is not None:
        assert page.code not in seen
        seen.append(page.code)
        page = next_page(CRIME, answers, page.code)  # type: ignore[assignment]
    assert seen == [page.code for page in pages_asked(CRIME, answers)]


@given(ANSWERS)
def test_back_undoes_forward(answers: dict[str, Any]) -> None:
    asked = pages_asked(CRIME, answers)
    for page in asked[:-1]:
        following = next_page(CRIME, answers, page.code)
        assert following is not None
        assert page_before(CRIME, answers, following.code) == page
    assert page_before(CRIME, answers, asked[0].code) is None
    assert page_before(CRIME, answers, "check") == asked[-1]


@given(ANSWERS)
def test_answers_behind_a_branch_not_taken_are_left_out(answers: dict[str, Any]) -> None:
    kept = answers_to_send(CRIME, answers)
    asked = {question.code for page in pages_asked(CRIME, answers) for question in questions_asked(page, answers)}
    assert (kept is None) == (first_unanswered(CRIME, answers) is not None)
    assert kept is None or kept == {code: answers[code] for code in asked}


@given(ANSWERS)
def test_no_answers_break_a_decision(answers: dict[str, Any]) -> None:
    unanswered = first_unanswered(CRIME, answers)
    assert unanswered is None or unanswered in CRIME.pages
    assert isinstance(is_danger(CRIME, answers), bool)
    assert isinstance(goes_to_standards(CRIME, answers), bool)
    assert all(isinstance(stop_for(page, answers), str) for page in CRIME.pages)


def test_a_whole_report_has_no_open_question_and_each_missing_one_is_found() -> None:
    assert first_unanswered(CRIME, BURGLARY) is None
    for page in pages_asked(CRIME, BURGLARY):
        for question in questions_asked(page, BURGLARY):
            if question.required:
                assert first_unanswered(CRIME, BURGLARY | {question.code: ""}) == page


def test_a_condition_holds_for_one_answer_or_any() -> None:
    assert holds(None, {})
    assert holds(When(question="a"), {"a": "x"})
    assert not holds(When(question="a"), {"a": ""})
    assert holds(When(question="a", answered=("x", "y")), {"a": "y"})
    assert holds(When(question="a", answered=("x",)), {"a": ["z", "x"]})
    assert not holds(When(question="a", answered=("x",)), {})


def test_an_answer_that_ends_the_form_is_none_to_send() -> None:
    assert first_unanswered(CRIME, BURGLARY | {"emergency": "yes"}) == CRIME.pages[0]
    assert first_unanswered(CRIME, BURGLARY | {"device_safe": "carry_on"}) is None


@pytest.mark.parametrize("text", ["sam@example.com", "o'neil+1@a-b.police.uk", "user@b\u00fccher.example"])
def test_an_e_mail_address_is_one(text: str) -> None:
    assert looks_like_email(text)


@pytest.mark.parametrize(
    "text", ["", "sam", "sam@", "@b.c", "a@b", "a b@c.d", "a@b.c\nBcc: x@y.z", "a@b.c, d@e.f", "x" * 260 + "@b.c"]
)
def test_what_is_no_e_mail_address_is_none(text: str) -> None:
    assert not looks_like_email(text)


@given(ANYTHING)
def test_nothing_typed_breaks_the_checks(text: str) -> None:
    assert not (looks_like_email(text) and any(c in text for c in "\r\n ,;<>"))
    looks_like_phone(text)
    as_date(text, text, text)


@pytest.mark.parametrize("text", ["07700 900982", "+44 (0)7700-900.982", "1234567"])
def test_a_phone_number_is_one(text: str) -> None:
    assert looks_like_phone(text)


@pytest.mark.parametrize("text", ["", "123456", "1" * 16, "ring me", "\u0661" * 8, "07700 900982 x3"])
def test_what_is_no_phone_number_is_none(text: str) -> None:
    assert not looks_like_phone(text)


def test_a_date_is_one_that_the_calendar_has() -> None:
    assert as_date("29", "2", "2024") == date(2024, 2, 29)
    assert as_date(" 1", "01", "2026") == date(2026, 1, 1)
    for typed in (("29", "2", "2026"), ("0", "1", "2026"), ("1", "13", "2026"), ("1", "1", "0"), ("1", "1", "99999")):
        assert as_date(*typed) is None
    assert as_date("1" * 5000, "1", "2026") is None
