"""Whoever takes a call finds the matter of the caller, and only what they reach."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from time_machine import Traveller

from bluelamp.calls.actions import let_ring
from bluelamp.contacts.tests.scenarios import closed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, problems, words
from bluelamp.workspaces.contact_staff.tests.searching import bring_index_up_to_date, names_found

pytestmark = pytest.mark.django_db
PHONE = "07700 900 982"
CALL = "/desk/call/"


def as_typed(desk: Desk, typed: str) -> BeautifulSoup:
    """Type without sending, as the page does by itself."""
    bring_index_up_to_date()
    answer = desk.client.post(CALL, {"words": typed}, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def sent(desk: Desk, typed: str) -> str:
    """Type and send, and return where that leads."""
    bring_index_up_to_date()
    return str(desk.client.post(CALL, {"words": typed})["Location"])


@pytest.mark.parametrize("typed", [PHONE, "Okafor", "reference"])
def test_the_one_open_matter_opens_at_once_to_write_down_what_is_said(typed: str) -> None:
    desk = a_desk()
    contact = a_burglary_reported(phone=PHONE, phone_safe="safe").contact
    typed = contact.reference if typed == "reference" else typed
    assert sent(desk, typed) == f"/desk/{contact.reference}/call/#words"


def test_of_several_all_are_shown_open_ones_first(clock: Traveller) -> None:
    desk = a_desk()
    older, newer = (
        a_burglary_reported(phone=PHONE, phone_safe="safe").contact,
        a_burglary_reported(name="Joan Mbeki", phone=PHONE, phone_safe="safe").contact,
    )
    clock.shift(timedelta(seconds=1))
    closed(a_burglary_reported(name="Ada Lin", phone=PHONE, phone_safe="safe").contact, desk.account)
    page = desk.see(sent(desk, PHONE))
    found = names_found(page)
    assert set(found[:2]) == {f"Sam Okafor , {older.reference}", f"Joan Mbeki , {newer.reference}"}
    assert found[2].startswith("Ada Lin")


def test_it_is_shown_as_it_is_typed_and_each_look_is_written_down() -> None:
    desk = a_desk()
    contact = a_burglary_reported(phone=PHONE, phone_safe="safe", name=f"Sam {HOSTILE} Okafor").contact
    found = as_typed(desk, PHONE).select_one("#found")
    assert found is not None
    link = found.select_one("[data-row]")
    assert link is not None
    assert link["href"] == f"/desk/{contact.reference}/call/#words"
    assert found.select("img, script, [autofocus]") == []
    assert [look.list_ids for look in Look.objects.all()] == [[str(contact.pk)]]
    assert Entry.objects.filter(name="search.SearchMade").count() == 1


def test_two_letters_are_no_search_yet() -> None:
    desk = a_desk()
    a_burglary_reported()
    assert words(as_typed(desk, "Sa").select_one("#found")) == ""
    assert not Entry.objects.filter(name="search.SearchMade").exists()


def test_another_team_and_the_sealed_are_not_found() -> None:
    desk = a_desk()
    contact = a_burglary_reported(phone=PHONE, phone_safe="safe").contact
    other = desk.of("harbour-neighbourhood")
    sealed = a_report_about_police().contact
    for its_desk, typed in ((other, PHONE), (other, contact.reference), (desk, sealed.reference)):
        assert names_found(as_typed(its_desk, typed)) == []
        assert sent(its_desk, typed).startswith("/desk/call/found/")


def test_nobody_else_comes_to_what_was_found() -> None:
    desk = a_desk()
    address = sent(desk, "Okafor")
    assert desk.client.get(address).status_code == 200
    assert desk.of("digital-desk").client.get(address).status_code == 404


def test_nothing_and_too_much_are_said_and_no_number_is_in_an_address() -> None:
    desk = a_desk()
    for typed, said in ((" ", "Type a number, a name or a reference."), ("x" * 201, "This is 201 characters long.")):
        page = BeautifulSoup(desk.client.post(CALL, {"words": typed}).content, "html.parser")
        assert problems(page)[0].startswith(said)
    assert "900982" not in sent(desk, PHONE)


def test_a_call_that_rings_shows_whose_number_it_is_and_brings_its_recording() -> None:
    desk = a_desk()
    contact = a_burglary_reported(phone=PHONE, phone_safe="safe").contact
    bring_index_up_to_date()
    token = let_ring(by=Actor.public("calls.ring"), number=PHONE, recording="R-7")
    page = desk.see(f"/desk/call/ringing/{token}/")
    assert Entry.objects.filter(name="search.SearchMade").count() == 1
    link = page.select_one("[data-row]")
    assert link is not None
    assert link["href"] == f"/desk/{contact.reference}/call/?ringing={token}#words"
    box = desk.see(str(link["href"])).select_one("#recording")
    assert box is not None
    assert box["value"] == "R-7"
    assert [look.list_ids for look in Look.objects.filter(record_id=None)] == [[str(contact.pk)]]
    carried = page.select_one("input[name=ringing]")
    assert carried is not None
    answer = desk.client.post(CALL, {"words": PHONE, "ringing": carried["value"]})
    assert answer["Location"] == f"/desk/{contact.reference}/call/?ringing={token}#words"


def test_a_call_that_rings_for_another_team_shows_nobody() -> None:
    desk = a_desk()
    a_burglary_reported(phone=PHONE, phone_safe="safe")
    bring_index_up_to_date()
    token = let_ring(by=Actor.public("calls.ring"), number=PHONE, recording="")
    assert names_found(desk.of("harbour-neighbourhood").see(f"/desk/call/ringing/{token}/")) == []
