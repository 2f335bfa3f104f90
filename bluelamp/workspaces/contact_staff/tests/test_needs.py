"""Staff write down what someone needs, see it wherever they come, and are told the language they seem to write in."""

import pytest

from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.agreeing import page_about, someone_rings
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words
from bluelamp.workspaces.contact_staff.tests.test_known import joined

pytestmark = pytest.mark.django_db
POLISH = "Ktoś włamał się do mojego mieszkania i ukradł rower. Proszę o pomoc, nie mówię po angielsku."


def test_what_is_written_down_is_in_the_bar_of_every_contact_of_theirs() -> None:
    desk, contact, other = a_desk(), a_burglary_reported().contact, someone_came(name="")
    joined(desk, other, contact)
    needs = ["interpreter", "bsl", "nonsense"]
    desk.send(contact, "needs", language="pl", needs=needs, address_as="Ms Nowak", given_by="owner")
    for each in (contact, other):
        bar = words(desk.see_contact(each).select_one(".moj-identity-bar"))
        assert "Polish. An interpreter. British Sign Language. Address them as Ms Nowak." in bar
    page = words(desk.see(f"/desk/{other.reference}/needs/").select_one("main"))
    assert f"The person themselves said so. Written by {desk.account}" in page


def test_whoever_is_about_to_ring_reads_it_first() -> None:
    desk, contact = a_desk(), someone_rings()
    desk.send(contact, "needs", language="pl", needs=["interpreter"], given_by="owner")
    card = desk.see(page_about(contact, "call-card"))
    assert "What they need Polish An interpreter" in words(card.select_one("main"))


def test_the_language_they_seem_to_write_is_offered_and_not_taken_for_granted() -> None:
    desk, contact = a_desk(), a_burglary_reported(what_happened=POLISH).contact
    page = desk.see(f"/desk/{contact.reference}/needs/")
    assert "They seem to write in Polish. A machine says so: ask them." in words(page)
    assert page.select("#language option[selected]")[0]["value"] == ""
    assert "Polish" not in words(desk.see_contact(contact).select_one(".moj-identity-bar"))


def test_an_answer_to_someone_whose_language_is_welsh_is_spelt_by_it() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    for language, spelt in (("cy", "cy"), ("pl", "en")):
        desk.send(contact, "needs", language=language, given_by="owner")
        box = desk.see_contact(contact).select_one("#answer")
        assert box is not None
        assert box["lang"] == spelt


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"language": "xx", "given_by": "owner"}, "Choose a language from the list."),
        ({"language": "pl", "given_by": ""}, "Choose who said so."),
        ({"besides": "x" * 201, "given_by": "owner"}, "Shorten it to 200 characters."),
    ],
)
def test_it_asks_again_for_what_cannot_be(typed: dict[str, str], said: str) -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    assert problems(desk.send(contact, "needs", **typed)) == [said]


def test_hostile_words_are_shown_as_words_and_another_team_sees_none() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    desk.send(contact, "needs", address_as=HOSTILE, given_by="owner")
    assert HOSTILE in words(desk.see_contact(contact).select_one(".moj-identity-bar"))
    assert desk.of("harbour-neighbourhood").status(contact, "needs") == 404
