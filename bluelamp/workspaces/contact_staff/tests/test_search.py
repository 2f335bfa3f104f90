"""Staff ask for a search from any page of the desk; what they type goes into no address."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from bluelamp.contacts.rules import in_groups
from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.foundation.search.models import Asked
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words
from bluelamp.workspaces.contact_staff.tests.searching import ask, heading, look_for

pytestmark = pytest.mark.django_db


def test_nobody_searches_who_is_not_signed_in(client: Client) -> None:
    assert client.post("/desk/search/", {"words": "okafor"})["Location"].startswith("/desk/sign-in/")


def test_for_an_administrator_there_is_no_search() -> None:
    administrator = sign_in(Client(), a_member_of(None, Role.ADMINISTRATOR))
    assert administrator.post("/desk/search/", {"words": "okafor"}).status_code == 404
    assert b'role="search"' not in administrator.get("/desk/work/").content


def test_every_page_of_the_desk_has_the_box() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    for address in ("/desk/", f"/desk/{contact.reference}/", "/desk/search/"):
        box = desk.see(address).select_one("form[role=search][method=post] input[name=words]")
        assert box is not None
        assert box["aria-keyshortcuts"] == "/"


@pytest.mark.parametrize("typed", ["{}", " {} ", "lower", "no dash"])
def test_a_whole_reference_leads_straight_to_the_contact(typed: str) -> None:
    desk = a_desk()
    reference = a_burglary_reported().contact.reference
    variants = {"lower": reference.lower(), "no dash": reference.replace("-", "")}
    answer = ask(desk, variants.get(typed, typed.format(reference)))
    assert answer["Location"] == f"/desk/{reference}/"
    assert Entry.objects.get(name="search.SearchMade").facts["results"] == 1


def test_a_reference_out_of_reach_is_like_one_that_was_never_given() -> None:
    desk = a_desk()
    sealed = a_report_about_police().contact
    other = a_burglary_reported().contact
    for each, its_desk in ((sealed, desk), (other, desk.of("harbour-neighbourhood"))):
        assert heading(look_for(its_desk, each.reference)) == heading(look_for(its_desk, "K7PM-2XQD"))
    results = Entry.objects.filter(name="search.SearchMade").values_list("facts__results", flat=True)
    assert set(results) == {0}


def test_a_receipt_code_that_is_read_out_leads_to_its_contact_and_is_kept_nowhere() -> None:
    desk, told = a_desk(), a_burglary_reported()
    for typed in (told.code, in_groups(told.code)):
        assert ask(desk, typed)["Location"] == f"/desk/{told.contact.reference}/"
    assert set(Entry.objects.filter(name="search.SearchMade").values_list("facts__results", flat=True)) == {1}
    assert {decrypt_field(kept) for kept in Asked.objects.values_list("sealed_words", flat=True)} == {"[receipt code]"}


def test_a_receipt_code_out_of_reach_is_like_one_that_was_never_given() -> None:
    desk, sealed = a_desk(), a_report_about_police()
    pages = [ask(desk, code).content for code in (sealed.code, "1234567890123456")]
    said = [problems(BeautifulSoup(page, "html.parser")) for page in pages]
    assert said[0] == said[1] != []
    assert set(Entry.objects.filter(name="search.SearchMade").values_list("facts__results", flat=True)) == {0}


def test_what_was_typed_goes_into_no_address() -> None:
    desk = a_desk()
    a_burglary_reported()
    assert "okafor" not in ask(desk, "Okafor")["Location"].lower()
    assert not Look.objects.exists()


def test_an_empty_box_is_asked_about_again() -> None:
    desk = a_desk()
    page = ask(desk, "  ").content.decode()
    assert "Type what to search for." in page
    assert not Entry.objects.filter(name="search.SearchMade").exists()


def test_what_is_too_long_is_shown_again_with_what_to_do() -> None:
    desk = a_desk()
    answer = desk.client.post("/desk/search/", {"words": "x" * 201})
    page = BeautifulSoup(answer.content, "html.parser")
    assert problems(page) == ["This is 201 characters long. Shorten it to 200 or fewer."]
    box = page.select_one("#search")
    assert box is not None
    assert box["value"] == "x" * 201


@pytest.mark.parametrize("typed", [HOSTILE, "\0", "\ud800".encode("utf-8", "replace").decode(), "🔦", "% _ ' \" \\"])
def test_whatever_is_typed_is_answered(typed: str) -> None:
    desk = a_desk()
    a_burglary_reported()
    page = ask(desk, typed)
    assert page.status_code in {200, 302}
    if page.status_code == 302:
        shown = desk.see(page["Location"])
        assert shown.select("img, script:not([src])") == []


def test_the_page_says_what_can_be_searched_for_and_leads_to_all_keys() -> None:
    page = a_desk().see("/desk/search/")
    assert "a phone number" in words(page)
    assert page.select_one("main a[href='/desk/keys/']") is not None


@pytest.mark.parametrize(
    ("typed", "raised"),
    [("{}", True), ("{lower} burglary", True), ("{turned}", True), ("{first}", False), ("okafor", False)],
)
def test_searching_ones_own_name_is_raised_and_nothing_shows_it(typed: str, *, raised: bool) -> None:
    desk = a_desk()
    name = desk.account.name
    first, last = name.split(" ", 1)
    typed = typed.format(name, lower=name.lower(), turned=f"{last} {first}", first=first)
    response = desk.client.post("/desk/search/", {"words": typed})
    assert response.status_code == 302
    entries = Entry.objects.filter(name="staff.OwnNameSearched")
    assert entries.exists() == raised
    assert all(entry.actor_id == desk.account.pk and name not in str(entry.facts) for entry in entries)
    assert "own name" not in desk.see(response["Location"]).get_text()
