"""The page of whom to ring."""

import pytest
from bs4 import Tag

from bluelamp.workspaces.contact_staff.tests.agreeing import NUMBER, page_about, send, someone_rings, typed_agreement
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words

pytestmark = pytest.mark.django_db
BACK = "/desk/call/back/"
TOMORROW = {"due-day": "15", "due-month": "5", "due-year": "2026", "due-time": "17:00"}


def rows(desk: Desk) -> list[Tag]:
    """Return the rows of the page."""
    return list(desk.see(BACK).select("tbody tr"))


def test_a_promise_to_ring_stands_there_with_what_was_tried_and_no_number() -> None:
    desk, contact = a_desk(), someone_rings(name=f"Sam {HOSTILE}")
    desk.send(contact, "promise", promise="We ring you.", ring="yes", **TOMORROW)
    row = rows(desk)[0]
    said = words(row)
    assert "They may be rung now." in said
    assert "Not tried yet" in said
    assert "900982" not in said.replace(" ", "")
    assert row.select("img, script") == []
    assert row.select_one(f'a[href="{page_about(contact, "call-card")}"]') is not None
    send(desk, contact, "call-card", result="no_answer", message_id="0190b2a6-7f2c-7000-8000-000000000001")
    assert "Tried 1 time, just now: No answer" in words(rows(desk)[0])
    send(desk, contact, "call-card", result="spoke", message_id="0190b2a6-7f2c-7000-8000-000000000002")
    assert rows(desk) == []


def test_outside_safe_times_it_says_when() -> None:
    desk, contact = a_desk(), someone_rings()
    desk.send(contact, "promise", promise="We ring you.", ring="yes", **TOMORROW)
    hours = {"days-1": ["0"], "begins-1": "8:00", "ends-1": "8:01"}
    send(desk, contact, "agreement", **typed_agreement(**hours))
    assert "Not now. Safe times: Monday 08:00 to 08:01." in words(rows(desk)[0])
    assert NUMBER not in words(rows(desk)[0])


def test_a_promise_that_is_not_to_ring_is_not_there() -> None:
    desk, contact = a_desk(), someone_rings()
    desk.send(contact, "promise", promise="We look.", **TOMORROW)
    assert "Nobody waits for a call." in words(desk.see(BACK).select_one("main"))
