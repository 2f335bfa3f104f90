"""Until someone is confirmed the desk says: disclose nothing yet. What they say is compared and never shown."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from time_machine import Traveller

from bluelamp.contacts.actions import open_tracking
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.tests.judging import join
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.agreeing import page_about, send, someone_rings, typed_agreement
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db
WORD = "harbour light"
NOTHING_YET = "Disclose nothing yet."


def what_may_be_told(page: BeautifulSoup) -> str:
    return words(page.select_one(".app-disclose, .app-agreed:has(strong)"))


def test_the_contact_the_card_and_the_reply_box_say_to_disclose_nothing_yet() -> None:
    desk, contact = a_desk(), someone_rings()
    page = desk.see_contact(contact)
    assert NOTHING_YET in words(page.select_one(".app-disclose"))
    assert "Neither a code word nor a question is agreed:" in words(page)
    assert "Disclose nothing yet of what is on record: ask first." in words(page.select_one("#answer-hint"))
    send(desk, contact, "agreement", **typed_agreement())
    assert NOTHING_YET in words(desk.see(page_about(contact, "call-card")))


def test_whoever_says_the_code_word_is_confirmed_and_the_word_is_not_shown(clock: Traveller) -> None:
    desk, contact = a_desk(), someone_rings()
    send(desk, contact, "agreement", **typed_agreement(code_word=WORD))
    page = desk.send(contact, "confirm", proof="code_word", said="harbour")
    assert problems(page) == ["That is not what was agreed. Disclose nothing. That it was wrong is written down."]
    assert WORD not in str(page)
    assert "1 wrong answer so far." in words(page)
    page = desk.send(contact, "confirm", proof="code_word", said="Harbour Light!")
    assert "Confirmed in this contact. They said the code word. Written down by" in words(page)
    assert NOTHING_YET not in words(page)
    assert "Confirmed that it is them: they said the code word" in words(page)
    assert "Did not confirm that it is them: the answer was wrong" in words(page)
    clock.shift(timedelta(days=1))
    assert NOTHING_YET in words(desk.come_back().see_contact(contact))


def test_a_code_word_that_we_said_first_confirms_nobody() -> None:
    desk, contact = a_desk(), someone_rings()
    send(desk, contact, "agreement", **typed_agreement(code_word=WORD))
    desk.see(page_about(contact, "call-card"))
    assert desk.see(f"/desk/{contact.reference}/confirm/").select("[value=code_word][disabled]")
    page = desk.send(contact, "confirm", proof="code_word", said=WORD)
    assert problems(page) == ["We rang not long ago and said the code word first. Ask for something else."]


def test_nor_does_one_that_we_said_in_another_contact_of_theirs() -> None:
    desk, contact, other = a_desk(), someone_rings(), someone_rings()
    by = Actor(kind=Kind.SYSTEM, id=desk.account.pk, permissions=frozenset({"people.judge"}))
    join(by, contact.person, other.person)
    for each in (contact, other):
        send(desk, each, "agreement", **typed_agreement(code_word=WORD))
    desk.see(page_about(contact, "call-card"))
    page = desk.send(other, "confirm", proof="code_word", said=WORD)
    assert problems(page) == ["We rang not long ago and said the code word first. Ask for something else."]


def test_where_nothing_is_agreed_only_papers_are_asked_for() -> None:
    desk, contact = a_desk(), someone_rings()
    asked = desk.see(f"/desk/{contact.reference}/confirm/")
    assert not asked.select("[name=said]")
    page = desk.send(
        contact, "confirm", **{str(box["name"]): str(box["value"]) for box in asked.select("[name=proof]")}
    )
    assert "Confirmed in this contact. They showed papers with their picture." in words(page)


def test_whoever_answers_when_we_ring_is_not_whoever_spoke_before(clock: Traveller) -> None:
    desk, contact = a_desk(), someone_rings()
    send(desk, contact, "agreement", **typed_agreement())
    desk.send(contact, "question", question="First pet?", answer="Bramble")
    desk.send(contact, "confirm", proof="question", said="Bramble")
    assert "Confirmed in this contact." in words(desk.see_contact(contact))
    clock.shift(timedelta(minutes=1))
    assert "Disclose nothing yet. Nobody has shown" in words(desk.see(page_about(contact, "call-card")))
    assert "Confirmed in this contact." not in words(desk.see_contact(contact))
    clock.shift(timedelta(minutes=1))
    desk.send(contact, "confirm", proof="question", said="Bramble")
    assert "Confirmed in this contact." in words(desk.see(page_about(contact, "call-card")))


def test_the_question_is_shown_and_wrong_answers_make_everyone_wait() -> None:
    desk, contact = a_desk(), someone_rings()
    desk.send(contact, "question", question="First pet?", answer="Bramble")
    assert "Ask: First pet?" in words(desk.see_contact(contact))
    for _ in range(3):
        page = desk.send(contact, "confirm", proof="question", said="Rex")
    assert "There were wrong answers: ask again from" in words(page)
    page = desk.send(contact, "confirm", proof="question", said="Bramble")
    assert problems(page)[0].startswith("There were too many wrong answers. Disclose nothing,")


def test_a_receipt_confirms_whoever_writes_on_the_tracking_page_and_nobody_who_rings() -> None:
    desk, reported = a_desk(), a_burglary_reported()
    open_tracking(by=Actor.public("contacts.track"), code=reported.code, word=reported.word)
    page = desk.see_contact(reported.contact)
    said = words(page.select_one(".app-disclose"))
    assert "Disclose nothing yet to anyone who rings or comes. Whoever writes on the tracking page is confirmed" in said
    assert "Say what happens next" in words(page.select_one("#answer-hint"))
    assert "Disclose" not in words(page.select_one("#answer-hint"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"proof": "guess"}, "Choose how they showed that it is them."),
        ({"proof": "question", "said": " "}, "Write what they said."),
        ({"proof": "question", "said": HOSTILE}, "Nothing of this kind is agreed with them."),
    ],
)
def test_it_asks_again_for_what_shows_nothing(typed: dict[str, str], said: str) -> None:
    desk, contact = a_desk(), someone_rings()
    page = desk.send(contact, "confirm", **typed)
    assert problems(page)[0].startswith(said)
    assert "alert(1)" not in str(page)


def test_for_another_team_there_is_no_such_page() -> None:
    desk, contact = a_desk(), someone_rings()
    assert desk.of("harbour-neighbourhood").status(contact, "confirm") == 404
