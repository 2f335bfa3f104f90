"""Before a chat: an emergency goes to 999, and the person says what may stay on the device."""

from base64 import urlsafe_b64decode
from datetime import timedelta

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.channels.chat.tests.chatting import TALK, begin, lines, write
from bluelamp.channels.chat.visit import COOKIE
from bluelamp.contacts.models import Contact
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.reports.services import services
from bluelamp.staff.tests.scenarios import a_force_with_teams


def test_an_emergency_ends_it_at_once_and_leaves_no_cookie(db: None, client: Client) -> None:
    assert begin(client, emergency="yes")["Location"] == "/emergency/"
    assert COOKIE not in client.cookies


def test_whether_it_is_an_emergency_must_be_said(db: None, client: Client) -> None:
    assert summary(client.post("/chat/", {})) == [("Say whether any of this is true right now.", "#emergency")]
    assert COOKIE not in client.cookies


def test_nothing_stays_on_the_device_unless_that_is_chosen(db: None, client: Client) -> None:
    chosen = page_of(client.get("/chat/")).select_one("input[name=device][checked]")
    assert chosen is not None
    assert chosen["value"] == "nothing"
    assert begin(client)["Location"] == TALK
    assert not client.cookies[COOKIE]["max-age"]
    assert client.cookies[COOKIE]["httponly"]


def test_a_device_remembers_for_a_week_where_that_is_chosen(talking: Client, clock: Traveller) -> None:
    other = Client()
    begin(other, device="stays")
    assert other.cookies[COOKIE]["max-age"] == timedelta(days=7).total_seconds()
    write(other, "I want to ask something.")
    write(talking, "I want to ask something too.")
    clock.shift(timedelta(hours=2))
    assert "I want to ask something." in said(other.get(TALK))
    assert talking.get(TALK)["Location"] == "/chat/"
    clock.shift(timedelta(days=7, seconds=1))
    assert other.get(TALK)["Location"] == "/chat/"


def test_a_chat_that_is_begun_from_a_form_is_a_report_to_that_service(talking: Client) -> None:
    arrived = talking.post("/chat/", {"arrive": "1", "about": "domestic-abuse"})
    assert str(services()["domestic-abuse"].label) in said(arrived)
    assert page_of(arrived).select_one("#page-form input[name=about][value='domestic-abuse']")
    begin(talking, about="domestic-abuse")
    write(talking, "He reads my phone.")
    contact = Contact.objects.get()
    assert (contact.subject, contact.sensitive, contact.channel) == ("domestic-abuse", True, "chat")
    assert lines(talking) == [("You", "He reads my phone.")]


def test_what_it_is_about_stands_in_no_address_and_not_readable_in_the_cookie(talking: Client) -> None:
    assert begin(talking, about="domestic-abuse")["Location"] == TALK
    held = talking.cookies[COOKIE].value.split(":")[0]
    assert b"domestic" not in urlsafe_b64decode(held + "==")


@pytest.mark.parametrize("about", ["", "no-such-service", "tell-us", "missing-person", "complaint"])
def test_a_service_that_no_chat_can_begin_is_a_question_to_a_person(talking: Client, about: str) -> None:
    begin(talking, about=about)
    write(talking, "I want to ask something.")
    assert Contact.objects.get().subject == "question"


def test_whoever_has_a_chat_open_goes_on_with_it_from_any_form(talking: Client) -> None:
    assert "Before you start" in said(talking.post("/chat/", {"arrive": "1", "about": "burglary"}))
    write(talking, "I want to ask something.")
    assert talking.post("/chat/", {"arrive": "1", "about": "burglary"})["Location"] == TALK


def test_a_page_that_asks_by_itself_keeps_no_chat_open(talking: Client, clock: Traveller) -> None:
    write(talking, "I want to ask something.")
    clock.shift(timedelta(minutes=50))
    assert "I want to ask something." in said(talking.get(TALK, headers={"X-Live": "1"}))
    clock.shift(timedelta(minutes=20))
    assert talking.get(TALK)["Location"] == "/chat/"


def test_whoever_comes_back_to_the_door_goes_on(talking: Client) -> None:
    write(talking, "I want to ask something.")
    assert talking.get("/chat/")["Location"] == TALK
    begin(talking, device="stays")
    write(talking, "And more.")
    assert Contact.objects.count() == 1


def test_a_cookie_that_we_did_not_make_opens_nothing(db: None, client: Client) -> None:
    a_force_with_teams()
    client.cookies[COOKIE] = "eyJzZWVkIjoiMDAifQ:1:forged"
    assert client.get(TALK)["Location"] == "/chat/"
    assert write(client, "Let me in.").status_code == 404
    assert not Contact.objects.exists()
