"""Someone reads what was found about a contact they dealt with, and answers."""

import pytest
from django.test import Client

from bluelamp.foundation.ledger.models import Entry
from bluelamp.quality.models import Review
from bluelamp.quality.tests.scenarios import Office, a_review, an_office
from bluelamp.staff.models import Account, Team
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, words

pytestmark = pytest.mark.django_db
FOR_ME = "/desk/for-me/"


def of(account: Account) -> Desk:
    """Return the desk of an account."""
    return Desk(sign_in(Client(), account), account, {})


def given(office: Office, said: str = "You wrote clearly.") -> tuple[Review, str]:
    """Return feedback, and its address."""
    review = a_review(office, words=said)
    return review, f"{FOR_ME}feedback/{review.pk}/"


def test_it_stands_on_my_page_as_new_until_i_open_it() -> None:
    office = an_office()
    review, address = given(office, HOSTILE)
    desk = of(office.member)
    told = desk.see(FOR_ME).select_one(".app-mention")
    assert words(told).startswith(f"New Feedback on contact {review.drawn.contact.reference} {office.supervisor}")
    assert "For me 1" in words(desk.see(FOR_ME).find("nav"))
    page = desk.see(address)
    assert HOSTILE in words(page.find("main"))
    assert page.select("main img, main script") == []
    assert "3 of 3" in words(page.find("dl"))
    assert "Does not apply" in words(page.find("dl"))
    assert not words(desk.see(FOR_ME).select_one(".app-mention")).startswith("New")


def test_nobody_else_finds_it() -> None:
    office = an_office()
    _review, address = given(office)
    assert of(office.supervisor).client.get(address).status_code == 404


def test_an_answer_is_kept_once() -> None:
    office = an_office()
    _review, address = given(office)
    desk = of(office.member)
    empty = desk.client.post(address, {"answer": " "})
    assert "Write something before you send it." in empty.content.decode()
    page = desk.client.post(address, {"answer": "I rang her."}, follow=True).content.decode()
    assert "Your answer is kept." in page
    assert "you answered" in words(desk.see(FOR_ME).select_one(".app-mention"))
    again = desk.client.post(address, {"answer": "And wrote."}).content.decode()
    assert "You answered this already" in again
    assert Review.objects.get().answer == "I rang her."
    assert Entry.objects.filter(name="quality.FeedbackAnswered").count() == 1


def test_a_contact_out_of_reach_is_not_linked() -> None:
    office = an_office()
    review, address = given(office)
    desk = of(office.member)
    contact = f"a[href='/desk/{review.drawn.contact.reference}/']"
    assert desk.see(address).select(contact)
    office.member.teams.set([Team.objects.get(pk="harbour-neighbourhood")])
    assert not desk.see(address).select(contact)
