"""What a person reads of their own matter."""

from datetime import timedelta

import pytest
from django.core import signing
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.contacts.actions import reissue_receipt, write_note
from bluelamp.contacts.actions.receipts import ConfirmedBy
from bluelamp.contacts.tests.scenarios import answered, closed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.tests.reading import said
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of


@pytest.fixture
def desk(reported: Reported) -> Account:
    """Someone at the desk."""
    return a_member_of(Team.objects.get(pk="digital-desk"))


@pytest.fixture
def back(client: Client, reported: Reported) -> Client:
    """A browser in which the matter is open."""
    come_back(client, reported)
    return client


def test_a_person_reads_whose_turn_it_is_the_answer_and_what_they_told(
    back: Client, reported: Reported, desk: Account
) -> None:
    assert "It is our turn." in said(back.get("/track/matter/"))
    answered(reported.contact, desk, "We found your bicycle.")
    told = said(back.get("/track/matter/"))
    for words in ("We have answered you.", "We found your bicycle.", "Someone broke the back door"):
        assert words in told


def test_notes_and_names_of_staff_stay_inside(back: Client, reported: Reported, desk: Account) -> None:
    write_note(by=actor_for(desk), contact=reported.contact, words="He lied before.", message_id=new_id())
    answered(reported.contact, desk)
    told = said(back.get("/track/matter/"))
    assert "He lied before" not in told
    assert desk.name not in told


def test_a_late_promise_is_said_to_be_late(back: Client, reported: Reported, clock: Traveller) -> None:
    clock.shift(timedelta(hours=49))
    come_back(back, reported)
    assert "We are late. It was due on Thursday 14 May, 10:00." in said(back.get("/track/matter/"))


def test_why_it_was_closed_can_be_read(back: Client, reported: Reported, desk: Account) -> None:
    closed(reported.contact, desk)
    told = said(back.get("/track/matter/"))
    assert "This is closed." in told
    assert "Why: Answered in full." in told


def test_what_is_not_asked_any_more_is_told_apart(client: Client, reported: Reported) -> None:
    come_back(client, a_burglary_reported(suspect_known="no", suspect="A man in red", works_for_police="no"))
    told = said(client.get("/track/matter/"))
    assert "(not asked any more) A man in red" in told


def test_without_the_receipt_it_is_asked_for(client: Client, reported: Reported) -> None:
    assert client.get("/track/matter/")["Location"] == "/track/"


@pytest.mark.parametrize("value", ["", "nonsense", "\u00e9", signing.dumps("not an id", salt="tracking")])
def test_a_made_up_cookie_opens_nothing(client: Client, reported: Reported, value: str) -> None:
    client.cookies["tracking"] = value
    assert client.get("/track/matter/")["Location"] == "/track/"


def test_half_an_hour_after_the_last_page_it_is_shut(back: Client, clock: Traveller) -> None:
    for minutes in (20, 20, 29):
        clock.shift(timedelta(minutes=minutes))
        assert back.get("/track/matter/").status_code == 200
    clock.shift(timedelta(minutes=31))
    assert back.get("/track/matter/")["Location"] == "/track/"


def test_a_new_code_shuts_whoever_has_the_old_one_out_at_once(back: Client, reported: Reported, desk: Account) -> None:
    reissue_receipt(by=actor_for(desk), contact=reported.contact, word="harbour", confirmed_by=ConfirmedBy.IN_PERSON)
    assert back.get("/track/matter/")["Location"] == "/track/"


def test_a_page_costs_the_same_however_much_was_said(
    back: Client, reported: Reported, desk: Account, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    back.get("/track/matter/")  # the force is remembered for two seconds
    with django_assert_num_queries(8):
        back.get("/track/matter/")
    for _ in range(5):
        answered(reported.contact, desk)
    with django_assert_num_queries(8):
        back.get("/track/matter/")
