"""What happens when staff answer."""

from uuid import uuid4

import pytest

from bluelamp.contacts.holding import as_it_is
from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import State
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_answer() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "reply", answer="Hello") == 404
    assert desk.status(a_report_about_police().contact, "reply", answer="Hello") == 404
    assert not Message.objects.exists()


def test_an_answer_is_in_the_conversation_and_ends_our_turn() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "reply", answer="We come on Friday.", message_id=uuid4())
    contact.refresh_from_db()
    assert "Your answer is on their tracking page." in words(page)
    assert "We come on Friday." in words(page.select_one("#conversation"))
    assert contact.state == State.ANSWERED


def test_an_answer_sent_twice_is_one_answer() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    form = {"answer": "We come on Friday.", "message_id": uuid4()}
    desk.send(contact, "reply", **form)
    desk.send(contact, "reply", **form)
    assert Message.objects.count() == 1


def test_other_words_from_a_form_that_was_sent_before_are_not_lost() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    form_id = uuid4()
    desk.send(contact, "reply", answer="We come on Friday.", message_id=form_id)
    page = desk.send(contact, "reply", answer="No, on Monday.", message_id=form_id)
    assert problems(page)[0].startswith("You sent another answer from this page before.")
    assert words(page.select_one("#answer")) == "No, on Monday."
    fresh = page.select_one("form[action$='/reply/'] [name=message_id]")
    assert fresh is not None
    desk.send(contact, "reply", answer="No, on Monday.", message_id=fresh["value"])
    assert Message.objects.count() == 2


@pytest.mark.parametrize("typed", ["", "   \n", "\0\0"])
def test_an_empty_answer_is_turned_away_in_words(typed: str) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert problems(desk.send(contact, "reply", answer=typed)) == ["Write something before you send it."]
    assert not Message.objects.exists()


def test_an_answer_that_is_too_long_is_shown_again_whole() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "reply", answer="x" * 100_000)
    assert problems(page) == ["This is 100,000 characters long. Shorten it to 20,000 or fewer."]
    assert page.select_one("title") is not None
    assert words(page.select_one("title")).startswith("Error:")
    assert len(words(page.select_one("#answer"))) == 100_000


def test_null_bytes_emoji_and_right_to_left_words_are_kept_fit_to_read() -> None:
    desk = a_desk()
    desk.send(a_burglary_reported().contact, "reply", answer="a\0b 🚲 شكرا\r\nد", message_id="not an id")
    assert Message.objects.get().words == "ab 🚲 شكرا\nد"


def test_words_typed_with_html_are_shown_as_words() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "reply", answer=HOSTILE * 1000)
    assert page.select("img, script:not([src])") == []
    page = desk.send(a_burglary_reported().contact, "reply", answer=HOSTILE)
    assert page.select("img, script:not([src])") == []


def test_whoever_comes_back_to_the_form_s_address_sees_the_contact() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    for form in ("reply", "note", "assign", "grade", "promise", "close"):
        assert desk.client.get(f"/desk/{contact.reference}/{form}/")["Location"] == f"/desk/{contact.reference}/"


def test_an_answer_can_close_the_contact_and_leads_back_to_the_queue() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "reply", answer="Here it is.", then="close")
    assert "Your answer is on their tracking page, and it is closed." in words(page)
    assert page.select_one("#queue") is not None
    assert Message.objects.get().words == "Here it is."
    contact.refresh_from_db()
    assert contact.state == "closed"


def test_an_answer_that_promises_something_and_closes_is_asked_about_the_promise() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "reply", answer="I will ring you on Friday.", then="close")
    assert "What you promised in your answer" in words(page)


def test_who_closes_with_an_answer_is_shown_that_a_colleague_was_faster_and_can_do_it_all_the_same() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    before = str(as_it_is(contact))
    desk.send(contact, "reply", answer="Theirs.")
    page = desk.send(contact, "reply", answer="Mine.", then="close", seen=before)
    form = page.select_one(".app-clash form")
    assert form is not None
    assert words(form.select_one("button")) == "Send my answer as it is, and close it"
    fields = {str(box["name"]): str(box["value"]) for box in form.select("input")}
    desk.send(contact, "reply", **fields)
    contact.refresh_from_db()
    assert contact.state == "closed"
