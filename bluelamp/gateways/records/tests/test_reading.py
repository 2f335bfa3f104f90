"""Only what a records system says itself, of the report that was asked about, counts."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.gateways.records.adapter import Held, NotThere, Refused, Unknown, Why
from bluelamp.gateways.records.reading import LONGEST_REASON, NEWEST, read_answer
from tests.needs import once

pytestmark = once
NO_ANSWER = Unknown(Why.NOT_UNDERSTOOD)
OURS = "K7M-2QX-9PT"
HELD = {"reference": OURS, "number": "OCC/000123/26", "version": 3}


def said(status: int, words: Any) -> object:
    """Return what is made of an answer."""
    return read_answer(status, json.dumps(words).encode(), OURS)


@pytest.mark.parametrize("status", [200, 201])
def test_what_they_hold_has_a_number_and_a_version(status: int) -> None:
    assert said(status, HELD) == Held("OCC/000123/26", 3)


@pytest.mark.parametrize("status", [400, 409, 422])
def test_a_refusal_has_a_reason_in_one_line(status: int) -> None:
    told = {"reference": OURS, "reason": "  No offence\r\n code.\x00 " + "x" * 300}
    refused = said(status, told)
    assert isinstance(refused, Refused)
    assert refused.reason.startswith("No offence code. xxx")
    assert len(refused.reason) == LONGEST_REASON


def test_what_is_not_there_must_be_said_to_be_not_there() -> None:
    assert said(404, {"reference": OURS, "held": False}) == NotThere()
    assert said(404, {"reference": OURS}) == NO_ANSWER
    assert said(404, {"error": "Not Found"}) == NO_ANSWER
    assert read_answer(404, b"<h1>Not Found</h1>", OURS) == NO_ANSWER


@pytest.mark.parametrize("status", [202, 204, 301, 302, 401, 403, 429, 500, 502, 503])
def test_any_other_status_is_no_answer(status: int) -> None:
    assert said(status, HELD | {"reason": "Sorry.", "held": False}) == NO_ANSWER


@pytest.mark.parametrize(
    "wrong",
    [
        {"reference": "another's"},
        {"reference": None},
        {"number": ""},
        {"number": 12},
        {"number": " 12"},
        {"number": "1\n2"},
        {"number": "x" * 41},
        {"number": "Ω1"},
        {"version": "3"},
        {"version": True},
        {"version": -1},
        {"version": NEWEST + 1},
        {"version": None},
    ],
)
def test_what_does_not_fit_is_no_answer(wrong: dict[str, Any]) -> None:
    assert said(200, HELD | wrong) == NO_ANSWER


@pytest.mark.parametrize("words", [[], "yes", 1, None, [HELD]])
def test_what_is_no_object_is_no_answer(words: object) -> None:
    assert said(200, words) == NO_ANSWER


@given(st.integers(100, 599), st.binary(max_size=200))
def test_no_bytes_whatever_are_taken_for_an_answer_or_break_anything(status: int, body: bytes) -> None:
    assert read_answer(status, body, OURS) == NO_ANSWER


def test_what_is_nested_without_end_is_no_answer() -> None:
    assert read_answer(200, b"[" * 60_000, OURS) == NO_ANSWER
