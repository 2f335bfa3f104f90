"""Staff take what someone wrote as the answer to a question, and see it where they look."""

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import more_words
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.actions import erase_matter
from bluelamp.reports.models import Quote
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
ASKING = "?service=crime&question=way_in"


def choose(desk: Desk, contact: Contact, said: str) -> BeautifulSoup:
    """Choose some of what the person wrote, as its page offers it."""
    page = desk.see(f"/desk/{contact.reference}/quotes/{ASKING}")
    label = next(one for one in page.select(".govuk-radios__label") if words(one) == f"“{said}”")
    form = {str(one["name"]): one["value"] for one in page.select("main form input[type=hidden][name]")}
    chosen = page.select_one(f"#{label['for']}")
    assert chosen is not None
    return desk.send(contact, "quotes", **form, words=chosen["value"])


def test_for_another_team_there_is_none() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    assert desk.status(contact, "quotes") == 200
    assert desk.of("harbour-neighbourhood").status(contact, "quotes") == 404


def test_every_question_of_the_form_leads_to_their_words() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    page = desk.see(f"/desk/{contact.reference}/quotes/")
    links = [link["href"] for link in page.select("main ul a")]
    assert f"/desk/{contact.reference}/quotes/{ASKING}" in links
    assert not [link for link in links if "question=memorable_word" in link or "question=emergency" in link]
    other = desk.see(f"/desk/{contact.reference}/quotes/?service=domestic-abuse")
    assert "domestic-abuse" in other.select("main ul a")[0]["href"]


def test_what_is_quoted_stands_there_on_the_contact_and_on_its_sheet_word_for_word() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    more_words(contact, "He came through the window. It was open.")
    page = choose(desk, contact, "He came through the window.")
    card = words(page.select_one(".govuk-summary-card"))
    assert "How did they get in? “He came through the window.”" in card
    assert "They have not said yet whether it is right." in card
    assert "“He came through the window.” Written on" in words(desk.see_contact(contact).select_one("main"))
    sheet = words(desk.see(f"/desk/{contact.reference}/copy/").select_one("main"))
    assert "In their own words, quoted" in sheet
    assert "“He came through the window.” (" in sheet


def test_nothing_chosen_and_anything_else_is_refused_with_what_to_do() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    for chosen in ("", ":0-3", "x", f"{'0' * 32}:0-5"):
        page = desk.send(contact, "quotes", service="crime", question="way_in", words=chosen)
        assert problems(page) == ["Choose words that the person wrote here."]
    assert desk.status(contact, "quotes", service="crime", question="shoe_size", words=":0-3") == 404
    assert not Quote.objects.exists()


def test_where_the_person_wrote_nothing_themselves_it_says_so() -> None:
    desk, contact = a_desk(role=Role.SUPERVISOR), a_burglary_reported().contact
    erase_matter(by=actor_for(desk.account), contact=contact, reason=WhyErased.BY_MISTAKE, with_person=False)
    page = desk.see(f"/desk/{contact.reference}/quotes/{ASKING}")
    assert "The person has not written anything here themselves." in words(page.select_one("main"))


def test_words_are_words() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    more_words(contact, HOSTILE)
    page = choose(desk, contact, HOSTILE)
    assert not page.select("script:not([src]), main img")
