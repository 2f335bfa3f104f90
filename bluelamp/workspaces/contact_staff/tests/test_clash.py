"""What staff see where someone else changed a contact while they had it open."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.actions import assign, close, grade, write_note
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import CloseReason, State
from bluelamp.contacts.tests.scenarios import a_sent_file, answered, closed, more_words
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, promises_became, words

pytestmark = pytest.mark.usefixtures("own_database")


def form_of(page: BeautifulSoup, form: str) -> dict[str, str]:
    """Return what a form of the contact page carries unseen."""
    boxes = page.select(f"main form[action$='/{form}/'] input[type=hidden]")
    return {str(box["name"]): str(box["value"]) for box in boxes if box["name"] != "to"}


def settled(contact: Contact, page: BeautifulSoup) -> dict[str, str]:
    """Return what the form that closes a contact carries, with what became of its promises."""
    return form_of(page, "close") | promises_became(contact)


def clash_in(page: BeautifulSoup) -> str:
    """Return what the page says of the clash, '' where there is none."""
    part = page.select_one(".app-clash")
    return words(part) if part else ""


def pressed(desk: Desk, page: BeautifulSoup) -> BeautifulSoup:
    """Press the button that does it all the same."""
    form = page.select_one(".app-clash form")
    assert form is not None
    typed = {str(box["name"]): str(box["value"]) for box in form.select("input")}
    response = desk.client.post(str(form["action"]), typed, follow=True)
    return BeautifulSoup(response.content, "html.parser")


def opened() -> tuple[Desk, Contact, BeautifulSoup]:
    """Let someone at the desk open a contact."""
    desk = a_desk()
    contact = a_burglary_reported().contact
    return desk, contact, desk.see_contact(contact)


def test_two_grades_are_both_shown_and_the_second_stands_only_when_confirmed() -> None:
    desk, contact, page = opened()
    ruth = desk.of("digital-desk").account
    grade(by=actor_for(ruth), contact=contact, grade=2, danger=True)
    answer = desk.send(contact, "grade", grade="4", **form_of(page, "grade"))
    assert f"While you had this open, {ruth} graded it 2, danger (" in clash_in(answer)
    assert "You chose 4, no danger." in clash_in(answer)
    assert answer.select_one("#grade-4[checked], input[name=grade][value='4'][checked]") is not None
    contact.refresh_from_db()
    assert (contact.grade, contact.danger) == (2, True)
    assert "The grade is kept." in words(pressed(desk, answer))
    contact.refresh_from_db()
    assert (contact.grade, contact.danger) == (4, False)


def test_the_same_grade_from_two_people_is_no_clash() -> None:
    desk, contact, page = opened()
    grade(by=actor_for(desk.of("digital-desk").account), contact=contact, grade=2, danger=False)
    assert not clash_in(desk.send(contact, "grade", grade="2", **form_of(page, "grade")))


def test_what_one_person_changed_elsewhere_is_no_clash_with_a_grade() -> None:
    desk, contact, page = opened()
    more_words(contact)
    assert not clash_in(desk.send(contact, "grade", grade="2", **form_of(page, "grade")))


def test_two_people_cannot_both_take_a_contact_unseen() -> None:
    desk, contact, page = opened()
    ruth = desk.of("digital-desk").account
    assign(by=actor_for(ruth), contact=contact, to=ruth)
    answer = desk.send(contact, "assign", to=str(desk.account.pk), **form_of(page, "assign"))
    assert f"{ruth} gave it to {ruth} (" in clash_in(answer)
    assert f"You chose {desk.account}." in clash_in(answer)
    contact.refresh_from_db()
    assert contact.assigned_to == ruth


def test_closing_over_new_words_shows_them_first() -> None:
    desk, contact, page = opened()
    more_words(contact, "He is back, at the door.")
    answer = desk.send(contact, "close", reason="answered", **settled(contact, page))
    assert "He is back, at the door." in clash_in(answer)
    contact.refresh_from_db()
    assert contact.state == State.WAITING
    pressed(desk, answer)
    contact.refresh_from_db()
    assert contact.state == State.CLOSED


def test_closing_for_another_reason_than_a_colleague_shows_both() -> None:
    desk, contact, page = opened()
    close(by=actor_for(desk.of("digital-desk").account), contact=contact, reason=CloseReason.PASSED_ON)
    answer = clash_in(desk.send(contact, "close", reason="answered", **settled(contact, page)))
    assert "closed it (" in answer
    assert "Passed on to officers." in answer
    assert "You chose to close it: Answered in full." in answer


def test_a_file_that_came_meanwhile_is_said_before_an_answer_is_sent() -> None:
    desk, contact, page = opened()
    a_sent_file(contact)
    answer = desk.send(contact, "reply", answer="Send us a photo.", **form_of(page, "reply"))
    assert "sent a file (" in clash_in(answer)


@pytest.mark.parametrize("meanwhile", ["answer", "words", "note"])
def test_an_answer_is_shown_beside_what_is_new_and_sent_only_when_confirmed(meanwhile: str) -> None:
    desk, contact, page = opened()
    colleague = desk.of("digital-desk").account
    new = f"New from the {meanwhile}. {HOSTILE}"
    if meanwhile == "answer":
        answered(contact, colleague, new)
    elif meanwhile == "words":
        more_words(contact, new)
    else:
        write_note(by=actor_for(colleague), contact=contact, words=new, message_id=uuid4())
    answer = desk.send(contact, "reply", answer="We ring\n100% today.", **form_of(page, "reply"))
    assert new in clash_in(answer)
    assert "Your answer is not sent yet." in clash_in(answer)
    assert words(answer.select_one("textarea#answer")) == "We ring 100% today."
    assert Message.objects.count() == 1
    sent = pressed(desk, answer)
    assert "Your answer is on their tracking page." in words(sent)
    assert Message.objects.filter(words="We ring\n100% today.").count() == 1


def test_an_answer_that_was_sent_is_not_asked_about_again_when_the_button_is_pressed_twice() -> None:
    desk, contact, page = opened()
    form = form_of(page, "reply")
    desk.send(contact, "reply", answer="We ring.", **form)
    assert not clash_in(desk.send(contact, "reply", answer="We ring.", **form))
    assert Message.objects.count() == 1


def test_a_form_that_says_nothing_of_what_was_seen_overwrites_nothing() -> None:
    desk, contact, _page = opened()
    answer = desk.send(contact, "grade", grade="4", seen="not what a form carries")
    assert "We cannot tell how it was when you opened it." in clash_in(answer)
    contact.refresh_from_db()
    assert contact.grade is None


def test_a_closed_contact_that_opened_again_is_not_closed_unseen() -> None:
    desk, contact, page = opened()
    closed(contact, desk.account)
    more_words(contact, "It happened again.")
    assert "It happened again." in clash_in(desk.send(contact, "close", reason="answered", **settled(contact, page)))
