"""Bank holidays are read from lines, from a calendar and from JSON; what is none is said with its place."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.staff.bank_holidays import NoBankHolidays, read_bank_holidays

CHRISTMAS = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "Boxing Day"}
EVENTS = [
    {"title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": True},
    {"title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": True},
]
OTHER = {"division": "scotland", "events": [{"title": "2nd January", "date": "2026-01-02"}]}
CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20261225\r
DTEND;VALUE=DATE:20261226\r
SUMMARY:Christ\r
 mas Day\r
END:VEVENT\r
BEGIN:VEVENT\r
SUMMARY:Boxing Day\r
DTSTART:20261228T000000Z\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-25 Christmas Day\n\n28/12/2026,  Boxing  Day\r\n",
        "\ufeff2026-12-25;Christmas Day\n2026-12-28\tBoxing Day",
        CALENDAR,
        json.dumps({"england-and-wales": {"division": "england-and-wales", "events": EVENTS}, "scotland": OTHER}),
        json.dumps({"only": {"events": EVENTS}}),
    ],
)
def test_they_are_read_however_they_come(text: str) -> None:
    assert read_bank_holidays(text) == CHRISTMAS


def test_a_calendar_may_escape_what_stands_in_a_name() -> None:
    escaped = CALENDAR.replace("Boxing Day", "Boxing\\, Day\\n two")
    assert read_bank_holidays(escaped)[date(2026, 12, 28)] == "Boxing, Day two"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Enter 1 to 500 bank holidays"),
        ("BEGIN:VCALENDAR", "Enter 1 to 500 bank holidays"),
        ("2026-12-25 Christmas Day\nBoxing Day", "Line 2: begin with a day such as 2026-12-25."),
        ("2026-02-30 Nothing", "Line 1: begin with a day"),
        ("2026-12-25", "Line 1: enter the name behind the day"),
        ("2026-12-25 " + "x" * 121, "Line 1: enter the name behind the day"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:X", "Event 1: begin with a day"),
        (
            json.dumps({"england-and-wales": {"events": [{"title": "", "date": "2026-12-25"}]}}),
            "Event 1: enter the name",
        ),
        ("{", "The JSON cannot be read."),
        ("[]", "The JSON cannot be read."),
        ("[5]", "The JSON cannot be read."),
        ('{"a": {}, "b": {}}', "The JSON cannot be read."),
        ("[" * 100_000, "The JSON cannot be read."),
        ("x" * 200_001, "This is too long."),
    ],
)
def test_what_is_none_is_said(text: str, said: str) -> None:
    with pytest.raises(NoBankHolidays, match=said.replace(".", "[.]")):
        read_bank_holidays(text)


@given(
    text=st.sampled_from(["", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "{", "2026-12-25 "]).flatmap(
        lambda start: st.text(max_size=40).map(lambda more: start + more)
    )
)
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        found = read_bank_holidays(text)
    except NoBankHolidays:
        return
    assert all(0 < len(name) <= 120 for name in found.values())
