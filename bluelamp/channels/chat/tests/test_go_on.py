"""Going on in a chat from the tracking page: the same contact, and no less safe than one that begins."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core import signing
from django.test import Client
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.channels.chat.tests.chatting import TALK, begin, lines, write
from bluelamp.channels.chat.visit import COOKIE
from bluelamp.contacts.actions import close, reissue_receipt
from bluelamp.contacts.actions.receipts import ConfirmedBy
from bluelamp.contacts.models import Contact, Message, Receipt
from bluelamp.contacts.proven import SALT, proof_for_chat
from bluelamp.contacts.rules import CloseReason
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.actions import choose_hours_about, switch_door
from bluelamp.staff.opening import CHAT
from bluelamp.staff.opening_times import DAYS, Hours
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

MATTER = "/track/matter/"


@pytest.fixture
def code(talking: Client) -> str:
    """The code of a chat in which something was said and a word was chosen."""
    write(talking, "He reads my phone.")
    talking.post("/chat/word/", {"memorable_word": "lantern"})
    return "".join(page_of(talking.get(TALK)).select(".app-code-line")[0].get_text().split())


@pytest.fixture
def back(code: str) -> Client:
    """Another browser, in which code and word opened the tracking page."""
    client = Client()
    client.post("/track/", {"code": code, "word": "lantern"})
    return client


def press(client: Client) -> dict[str, str]:
    """Return what the press on the tracking page sends."""
    form = page_of(client.get(MATTER)).select("form[action='/chat/'] input")
    return {str(box["name"]): str(box["value"]) for box in form if box["name"] != "csrfmiddlewaretoken"}


def go_on(client: Client, **chosen: str) -> str:
    """Press, and answer what is asked then; return where it leads."""
    proof = press(client)["goes_on"]
    return str(begin(client, goes_on=proof, **chosen)["Location"])


def test_it_is_the_same_contact_with_all_that_was_said(back: Client, talking: Client) -> None:
    assert go_on(back) == TALK
    assert lines(back) == [("You", "He reads my phone.")]
    write(back, "He is asleep now.")
    assert Contact.objects.count() == 1
    assert Message.objects.get().contact_id == Contact.objects.get().pk
    assert lines(back) == lines(talking) == [("You", "He reads my phone."), ("You", "He is asleep now.")]


def test_what_may_stay_on_the_device_is_asked_again_and_nothing_does_by_itself(back: Client) -> None:
    arrived = back.post("/chat/", press(back))
    chosen = page_of(arrived).select_one("input[name=device][checked]")
    assert chosen is not None
    assert chosen["value"] == "nothing"
    assert COOKIE not in back.cookies
    assert page_of(arrived).select_one("a.govuk-back-link[href='/track/matter/']")
    go_on(back)
    assert not back.cookies[COOKIE]["max-age"]
    go_on(back, device="stays")
    assert back.cookies[COOKIE]["max-age"] == timedelta(days=7).total_seconds()


def test_an_emergency_is_asked_for_and_ends_it(back: Client) -> None:
    assert go_on(back, emergency="yes") == "/emergency/"
    assert COOKIE not in back.cookies
    asked = back.post("/chat/", {"goes_on": press(back)["goes_on"]})
    assert summary(asked) == [("Say whether any of this is true right now.", "#emergency")]
    assert page_of(asked).select_one("#page-form input[name=goes_on]")


def test_a_closed_chat_opens_again_by_what_is_written(back: Client) -> None:
    close(by=Actor.system("contacts.close"), contact=Contact.objects.get(), reason=CloseReason.ANSWERED)
    go_on(back)
    assert "We have closed this. Write again, and it opens again." in said(back.get(TALK))
    write(back, "One thing more.")
    assert Contact.objects.get().state == "waiting"


def test_while_the_door_is_shut_it_says_so_and_takes_a_message(back: Client) -> None:
    switch_door(by=Actor.system("staff.shut_door"), door=CHAT, shut=True)
    assert "Nobody answers chats just now." in said(back.post("/chat/", press(back)))
    go_on(back)
    write(back, "He is asleep now.")
    assert Message.objects.count() == 1


def test_the_hours_of_what_it_is_about_are_told(back: Client) -> None:
    never = Hours(("",) * DAYS)
    choose_hours_about(by=Actor.system("staff.change_force"), door=CHAT, about="question", hours=never)
    assert "Nobody answers chats just now." in said(back.post("/chat/", press(back)))
    assert "Nobody answers chats just now." not in said(Client().get("/chat/"))


def test_a_sealed_chat_is_its_persons_all_the_same(back: Client) -> None:
    Contact.objects.update(sealed=True)
    go_on(back)
    assert lines(back) == [("You", "He reads my phone.")]


def test_whoever_has_it_open_here_goes_straight_on(talking: Client, code: str) -> None:
    talking.post("/track/", {"code": code, "word": "lantern"})
    assert talking.post("/chat/", press(talking))["Location"] == TALK


def test_another_chat_that_is_open_here_is_told_of_before_it_closes(back: Client) -> None:
    begin(back)
    write(back, "Something else.")
    other = back.cookies[COOKIE].value
    assert "Another chat is open on this device." in said(back.post("/chat/", press(back)))
    assert back.cookies[COOKIE].value == other
    go_on(back)
    assert lines(back) == [("You", "He reads my phone.")]


def test_it_shows_no_code_and_leads_back(back: Client) -> None:
    go_on(back)
    page = page_of(back.get(TALK))
    assert not page.select(".app-code-line")
    assert not page.select("form[action='/chat/word/']")
    assert page.select_one("a.govuk-back-link[href='/track/matter/']")
    assert said(back.get(MATTER))


def test_both_say_that_code_and_word_are_of_use_in_a_text_where_texts_come_in(
    back: Client, talking: Client, settings: Settings
) -> None:
    go_on(back)
    for client in (back, talking):
        assert "by text" not in said(client.get(TALK))
    settings.TWILIO_TOKENS = ["token"]
    for client in (back, talking):
        assert "by text with your code and word in it" in said(client.get(TALK))


def test_closing_it_here_closes_the_tracking_page_too(back: Client) -> None:
    go_on(back)
    back.post("/chat/end/")
    assert back.get(MATTER)["Location"] == "/track/"
    assert back.get(TALK)["Location"] == "/chat/"


def test_a_code_given_anew_closes_it_and_nothing_new_begins(back: Client) -> None:
    go_on(back)
    contact = Contact.objects.get()
    by = actor_for(a_member_of(contact.team))
    reissue_receipt(by=by, contact=contact, word="marmalade", confirmed_by=ConfirmedBy.IN_PERSON)
    late = write(back, "Are you there?")
    assert (late.status_code, "Are you there?" in said(late)) == (404, True)
    assert COOKIE not in {name for name, cookie in back.cookies.items() if cookie.value}
    assert (Contact.objects.count(), Message.objects.count()) == (1, 0)


@pytest.mark.parametrize("kind", ["forged", "late", "for a form", "of no receipt", "dead"])
def test_a_proof_that_does_not_hold_asks_for_the_code(back: Client, clock: Traveller, kind: str) -> None:
    proof = press(back)["goes_on"]
    receipt = Receipt.objects.get()
    if kind == "late":
        clock.shift(timedelta(minutes=31))
    if kind == "dead":
        Receipt.objects.update(dead_at=receipt.issued_at)
    proofs = {
        "forged": "x" + proof,
        "for a form": signing.dumps(str(receipt.pk), salt=SALT),
        "of no receipt": proof_for_chat(UUID(int=1)),
    }
    assert begin(back, goes_on=proofs.get(kind, proof))["Location"] == "/track/"
    assert COOKIE not in back.cookies


def test_a_matter_that_is_no_chat_offers_none(talking: Client) -> None:
    reported = a_burglary_reported()
    come_back(talking, reported)
    assert not press(talking)
    receipt = Receipt.objects.get(contact=reported.contact)
    assert begin(talking, goes_on=proof_for_chat(receipt.pk))["Location"] == "/track/"
