"""What is offered where an answer holds a promise."""

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.tests.scenarios import answered
from bluelamp.promises.models import Promise
from bluelamp.promises.rules import Kind
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words

pytestmark = pytest.mark.django_db


def offers(page: BeautifulSoup) -> list[str]:
    """Return what the page offers to promise."""
    return [f"{words(form.find_previous('p'))} {words(form)}" for form in page.select("form[data-offer]")]


def promised(desk: Desk, page: BeautifulSoup) -> BeautifulSoup:
    """Press the button of the first offer."""
    form = page.select_one("form[data-offer]")
    assert form is not None
    typed = {str(box["name"]): str(box["value"]) for box in form.select("input")}
    response = desk.client.post(str(form["action"]), typed, follow=True)
    return BeautifulSoup(response.content, "html.parser")


def test_an_answer_with_a_promise_offers_it_and_makes_none_by_itself() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "reply", answer="Thank you. I will ring Friday.")
    (offer,) = offers(page)
    assert "You wrote “I will ring Friday”. Shall we promise it, so that it is not forgotten?" in offer
    assert "Promise it for Friday 15 May, 17:00" in offer
    assert "Your answer is on their tracking page." in words(page)
    assert page.select_one("input#promise[value='I will ring Friday']") is not None
    assert not Promise.objects.filter(kind=Kind.OTHER).exists()


def test_one_press_makes_it_and_offers_the_next() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "reply", answer="I will ring Friday. We will write by Monday at 9 am.")
    assert len(offers(page)) == 2
    (left,) = offers(promised(desk, page))
    assert "We will write by Monday at 9 am" in left
    made = Promise.objects.get(kind=Kind.OTHER)
    assert made.words == "I will ring Friday"


def test_an_answer_without_a_promise_offers_nothing() -> None:
    desk = a_desk()
    assert offers(desk.send(a_burglary_reported().contact, "reply", answer="You rang on Friday.")) == []


def test_the_answer_of_a_colleague_and_of_another_contact_offer_nothing() -> None:
    desk = a_desk()
    contact, other = a_burglary_reported().contact, a_burglary_reported().contact
    theirs = answered(contact, desk.of("digital-desk").account, "I will ring Friday.")
    mine = answered(other, desk.account, "I will ring Friday.")
    for asked in (theirs.pk, mine.pk, "x", ""):
        assert offers(desk.see(f"/desk/{contact.reference}/?offer={asked}")) == []
    assert len(offers(desk.see(f"/desk/{other.reference}/?offer={mine.pk}"))) == 1


def test_hostile_words_are_words() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "reply", answer=f"I will {HOSTILE} tomorrow")
    assert len(offers(page)) == 1
    assert page.select("img, script:not([src])") == []
