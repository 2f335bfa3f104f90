"""The conversation: on one record, each line once, heard by the emergency watch, answered by the desk."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from time_machine import Traveller

from bluelamp.channels.chat import talking as door
from bluelamp.channels.chat.tests.chatting import TALK, begin, lines, write
from bluelamp.contacts.actions import assign, close, leave_chat, reply, speak_as_guest
from bluelamp.contacts.models import Contact, Message, Notice, Receipt
from bluelamp.contacts.rules import Channel, CloseReason, NoticeState
from bluelamp.contacts.tests.guests import joined, someone_elsewhere
from bluelamp.foundation import design
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.tests.reading import page_of, said, summary, without_tokens
from bluelamp.reports.models import Report
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.watch.models import Alarm, Heard
from tests.ledger import read_ledger


def desk_answers(words: str) -> Contact:
    """Let someone at the desk answer the one contact there is."""
    contact = Contact.objects.get()
    reply(by=actor_for(a_member_of(contact.team)), contact=contact, words=words, message_id=new_id())
    return contact


def test_a_chat_is_one_contact_and_its_lines_are_messages_in_their_order(talking: Client) -> None:
    write(talking, "My neighbour shouts at night.\r\nEvery night.")
    write(talking, "It began in May.")
    desk_answers("Thank you. What does he shout?")
    write(talking, "I cannot make it out.")
    contact = Contact.objects.get()
    assert (contact.channel, contact.team_id, contact.state) == (Channel.CHAT, "digital-desk", "waiting")
    assert Report.objects.get().answers["what_happened"] == "My neighbour shouts at night.\nEvery night."
    assert Message.objects.count() == 3
    assert lines(talking) == [
        ("You", "My neighbour shouts at night.\nEvery night."),
        ("You", "It began in May."),
        ("The police", "Thank you. What does he shout?"),
        ("You", "I cannot make it out."),
    ]


def test_nobody_gives_a_name_and_nothing_is_ever_sent(talking: Client) -> None:
    write(talking, "He reads my phone.")
    contact = desk_answers("You are safe here.")
    read_ledger()
    assert (contact.person.name, contact.sensitive) == ("", True)
    assert Notice.objects.get().state == NoticeState.REFUSED


def test_a_page_that_asks_by_itself_is_given_each_part_that_it_makes_anew_and_no_more(talking: Client) -> None:
    write(talking, "There is a man with a knife in my house.")
    script = (Path(design.__file__).parent / "static" / "design" / "js" / "chat.js").read_text()
    parts = ["turns", *re.findall(r"replacePart\('([a-z-]+)'", script)]
    whole, renewed = page_of(talking.get(TALK)), page_of(talking.get(TALK, headers={"X-Live": "1"}))
    assert [_as_shown(renewed, part) for part in parts] == [_as_shown(whole, part) for part in parts]
    assert len(parts) == 5
    assert renewed.select("header, #words, #later") == []


def _as_shown(page: BeautifulSoup, part: str) -> str:
    found = page.find(id=part)
    assert found is not None, part
    del found["data-next-id"]
    return without_tokens(found)


@pytest.mark.parametrize("times", [2, 3])
def test_a_form_that_is_sent_again_says_nothing_twice(talking: Client, times: int) -> None:
    first, second = str(new_id()), str(new_id())
    for _ in range(times):
        write(talking, "Hello, is anyone there?", message_id=first)
    for _ in range(times):
        write(talking, "I am here.", message_id=second)
    assert [words for _, words in lines(talking)] == ["Hello, is anyone there?", "I am here."]
    assert Contact.objects.count() == 1


def test_the_same_words_said_again_are_two_lines(talking: Client) -> None:
    write(talking, "Hello?")
    write(talking, "Hello?")
    assert len(lines(talking)) == 2


def test_other_words_in_the_same_form_are_not_lost(talking: Client) -> None:
    sent = str(new_id())
    for words in ("Hello?", "Is this thing on?", "Is this thing on?"):
        write(talking, words, message_id=sent)
    assert [words for _, words in lines(talking)] == ["Hello?", "Is this thing on?"]


def test_nothing_and_too_much_are_refused_and_given_back(talking: Client) -> None:
    assert summary(write(talking, "  ")) == [("Write something before you send it.", "#words")]
    assert not Contact.objects.exists()
    far_too_much = "word " * 10_000
    refused = write(talking, far_too_much)
    assert summary(refused) == [("This is 49,999 characters long. Shorten it to 20,000 or fewer.", "#words")]
    page = page_of(refused)
    assert page.select("textarea")[0].get_text(strip=True) == far_too_much.strip()
    assert not Contact.objects.exists()


def test_whoever_sends_too_much_is_told_and_their_words_come_back(
    talking: Client, monkeypatch: pytest.MonkeyPatch, clock: Traveller
) -> None:
    monkeypatch.setattr(door, "MOST_LINES", 2)
    for words in ("One.", "Two."):
        write(talking, words)
    slowed = write(talking, "Three.")
    assert summary(slowed) == [
        ("Too much came from here at once, so this is not sent. Wait a few minutes, then send it again.", "#words")
    ]
    assert page_of(slowed).select("textarea")[0].get_text(strip=True) == "Three."
    clock.shift(timedelta(minutes=16))
    write(talking, "Three.")
    assert len(lines(talking)) == 3


def test_five_hundred_lines_in_a_minute_are_slowed_and_none_is_lost_silently(
    talking: Client, monkeypatch: pytest.MonkeyPatch, clock: Traveller
) -> None:
    monkeypatch.setattr(door, "MOST_IN_A_MINUTE", 3)
    told = [write(talking, f"Line {number}.") for number in range(5)]
    assert [answer.status_code for answer in told] == [302, 302, 302, 200, 200]
    assert page_of(told[4]).select("textarea")[0].get_text(strip=True) == "Line 4."
    clock.shift(timedelta(minutes=1))
    assert write(talking, "Line 4.").status_code == 302
    assert len(lines(talking)) == 4


def test_a_clock_of_ours_that_is_set_back_loses_no_line_and_closes_no_chat(talking: Client, clock: Traveller) -> None:
    for words in ("One.", "Two.", "Three."):
        assert write(talking, words).status_code == 302
        clock.shift(timedelta(hours=-3))
    assert lines(talking)[0] == ("You", "One.")
    assert sorted(words for _, words in lines(talking)) == ["One.", "Three.", "Two."]


@pytest.mark.parametrize("calm_first", [True, False])
def test_the_emergency_watch_hears_every_line(talking: Client, *, calm_first: bool) -> None:
    if calm_first:
        write(talking, "I want to ask something.")
    read_ledger()
    assert not Heard.objects.exists()
    assert write(talking, "He has a knife and he is outside.")["Location"] == f"{TALK}#danger"
    read_ledger()
    assert Heard.objects.count() == Alarm.objects.count() == 1
    assert Contact.objects.get().danger
    danger = page_of(talking.get(TALK)).select_one("[aria-labelledby=danger]")
    assert danger is not None
    assert "press 55" in danger.get_text()
    assert not Message.objects.filter(direction="to_person").exists()


def test_words_that_come_too_late_are_given_back_and_not_sent(talking: Client, clock: Traveller) -> None:
    write(talking, "I want to ask something.")
    clock.shift(timedelta(hours=1, minutes=1))
    late = write(talking, "He is back.")
    assert late.status_code == 404
    assert "He is back." in said(late)
    assert "not sent" in said(late)
    assert not Message.objects.exists()


def test_a_receipt_that_staff_gave_anew_closes_the_chat_of_whoever_had_the_old_one(talking: Client) -> None:
    write(talking, "I want to ask something.")
    Receipt.objects.update(dead_at=now())
    assert talking.get(TALK)["Location"] == "/chat/"
    assert "Before you start" in said(talking.get("/chat/"))


def test_what_is_written_after_the_receipt_was_given_anew_is_given_back_and_begins_nothing(talking: Client) -> None:
    write(talking, "I want to ask something.")
    Receipt.objects.update(dead_at=now())
    late = write(talking, "Are you there?")
    assert (late.status_code, "Are you there?" in said(late)) == (404, True)
    assert (Contact.objects.count(), Message.objects.count()) == (1, 0)
    assert "Before you start" in said(talking.get("/chat/"))


def test_it_opens_again_when_someone_writes_after_it_was_closed(talking: Client) -> None:
    write(talking, "I want to ask something.")
    contact = desk_answers("Here is the answer.")
    close(by=Actor.system("contacts.close"), contact=contact, reason=CloseReason.ANSWERED)
    assert "We have closed this." in said(talking.get(TALK))
    write(talking, "One thing more.")
    assert Contact.objects.get().state == "waiting"


def test_another_language_shows_what_was_typed_and_writes_nothing(talking: Client) -> None:
    shown = write(talking, "I found a glove.", language="cy")
    assert "I found a glove." in str(page_of(shown).select_one("textarea"))
    assert not Contact.objects.exists()


def test_whoever_is_handed_on_is_told_so_once_and_stays_warned_of_danger(talking: Client, clock: Traveller) -> None:
    write(talking, "I want to ask something.")
    contact = Contact.objects.get()
    first, second = a_member_of(contact.team), a_member_of(contact.team)
    assign(by=actor_for(first), contact=contact, to=first)
    desk_answers("What is it?")
    write(talking, "He has a knife and he is outside.")
    clock.shift(timedelta(seconds=1))
    assign(by=actor_for(first), contact=contact, to=second)
    assert lines(talking)[-1] == (
        "The police",
        "Someone else at the police goes on with this from here. They can read all that was said.",
    )
    assert len(lines(talking)) == 4
    assert page_of(talking.get(TALK)).select_one("[aria-labelledby=danger]")


def test_the_person_is_told_who_joins_and_leaves_and_as_what_and_reads_which_lines_are_theirs(
    talking: Client, clock: Traveller
) -> None:
    write(talking, "Boje sie.")
    contact = Contact.objects.get()
    desk = a_member_of(contact.team)
    guest = someone_elsewhere()
    stay = joined(assign(by=actor_for(desk), contact=contact, to=desk), guest)
    clock.shift(1)
    speak_as_guest(by=actor_for(guest), guest=stay, words="Prosze mowic.", message_id=new_id())
    clock.shift(1)
    leave_chat(by=actor_for(guest), guest=stay)
    assert lines(talking)[1:] == [
        ("The police", "An interpreter has joined. They can read all that was said."),
        ("Interpreter", "Prosze mowic."),
        ("The police", "The interpreter has left."),
    ]
    assert guest.name not in said(talking.get(TALK))


def test_whoever_waits_is_told_how_many_chats_wait_longer_until_they_have_an_answer(
    talking: Client, clock: Traveller
) -> None:
    other = Client()
    begin(other)
    write(talking, "I want to ask something.")
    clock.shift(timedelta(seconds=1))
    write(other, "I want to ask something too.")
    assert "Chats that wait longer than yours: 0." in said(talking.get(TALK))
    assert "Chats that wait longer than yours: 1." in said(other.get(TALK))
    second = Contact.objects.order_by("-received_at")[0]
    by = actor_for(a_member_of(second.team))
    reply(by=by, contact=second, words="Here is the answer.", message_id=new_id())
    assert "longer than yours" not in said(other.get(TALK))
