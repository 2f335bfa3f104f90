"""The page of one version: how it stands, what is still to do, and what it asks."""

import pytest
from django.test import Client

from bluelamp.reports.tests.forms import a_definition, a_page, a_question, published
from bluelamp.reports.tests.publishing import begun
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.setup.tests.office import a_desk, words

pytestmark = pytest.mark.django_db
CAT = "/desk/setup/services/lost-cat/1/"
RED = {"question": "colour", "answered": ["red"]}


def test_it_says_what_is_asked_and_when_in_words() -> None:
    desk = a_desk()
    begun(desk.office.by, a_definition(a_page("first", a_question("colour"), a_question("size", only=RED))))
    page = words(desk.see(CAT))
    assert "1. First" in page
    assert "one of several answers: Red / Green" in page
    assert "Only where “colour?” is answered “Red”." in page
    assert "You wrote some of this version. Ask someone else to approve it." in page


def test_what_is_still_to_do_leads_to_where_it_is_done() -> None:
    desk = a_desk()
    first = a_page("first", a_question("colour", label=""), title="")
    begun(desk.office.by, a_definition(first, grade=9, team="gone"))
    links = {str(link["href"]): words(link.parent) for link in desk.see(CAT).select("[aria-labelledby=wrong] a")}
    assert set(links) == {f"{CAT}about/", f"{CAT}pages/first/", f"{CAT}questions/colour/"}
    assert links[f"{CAT}questions/colour/"] == "Question “colour” : The question has no words in: en."
    for address in links:
        assert desk.client.get(address).status_code == 200


def test_a_form_without_pages_leads_to_its_first() -> None:
    desk = a_desk()
    desk.send("/desk/setup/services/new/", label="Lost cat", team="digital-desk", hours="24", save_days="7")
    link = desk.see(CAT).select_one("[aria-labelledby=wrong] a")
    assert link is not None
    assert link["href"] == f"{CAT}add-page/"


def test_whoever_approves_sees_what_changes_from_what_is_offered_and_edits_nothing() -> None:
    desk = a_desk()
    published(a_definition(), 1)
    begun(desk.office.by, a_definition(label="Lost pet"))
    client = sign_in(Client(), a_member_of(None, Role.SUPERVISOR))
    page = client.get("/desk/setup/services/lost-cat/2/").content.decode()
    assert "The name was reworded: from “Lost cat” to “Lost pet”." in page
    assert "Approve this version" in page
    assert "Take away" not in page
    assert "Begin a new version" not in page


def test_what_comes_with_bluelamp_is_shown_and_cannot_be_changed() -> None:
    page = a_desk().see("/desk/setup/services/crime/1/")
    assert "It comes with Bluelamp, and never changes." in words(page)
    assert not [link for link in page.select("main a") if "/pages/" in str(link["href"])]


@pytest.mark.parametrize("address", ["lost-cat/1/", "crime/9/", "crime/99999999999999999999/"])
def test_what_is_no_version_is_not_there(address: str) -> None:
    assert a_desk().client.get(f"/desk/setup/services/{address}").status_code == 404
