"""What a search found is shown to whoever asked, with where the words stand; others learn nothing of it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.contacts.actions import erase_words
from bluelamp.contacts.tests.scenarios import answered, more_words
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.reports.actions import erase_matter
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police, an_anonymous_report
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words
from bluelamp.workspaces.contact_staff.tests.searching import ask, heading, look_for, names_found

pytestmark = pytest.mark.django_db
ERASER = Actor.system("records.erase")


def count_of(desk: Desk, typed: str) -> str:
    """Return what is said of how many were found."""
    return heading(look_for(desk, typed))


def test_a_report_is_found_by_what_was_answered(clock: Traveller) -> None:
    desk = a_desk()
    a_burglary_reported()
    clock.shift(timedelta(seconds=1))
    a_burglary_reported(
        where="4 Mill Lane", stolen="A drill", earliest="2026-04-01", name="Joan Mbeki", email="joan@example.com"
    )
    for typed in ("lantern street", "red bicycles", "10/05/2026", "SAM@example.com", "10 May okafor lantern"):
        assert names_found(look_for(desk, typed)) == ["Sam Okafor"], typed
    assert names_found(look_for(desk, "broke")) == ["Joan Mbeki", "Sam Okafor"]


def test_it_says_where_the_words_stand_and_marks_them(clock: Traveller) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    more_words(contact, "I found a glove in the garden.")
    clock.shift(timedelta(seconds=1))
    answered(contact, desk.account, "Keep the glove.")
    page = look_for(desk, "glove lantern")
    assert [words(mark) for mark in page.select("mark")] == ["glove", "Lantern"]
    places = words(page.select_one(".app-found__places"))
    assert places == "We answered: Keep the glove . Where did it happen? Address, or where it is: 12 Lantern Street"


def test_words_people_typed_are_shown_as_words() -> None:
    desk = a_desk()
    more_words(a_burglary_reported(name=HOSTILE).contact, f"{HOSTILE} glove")
    page = look_for(desk, "glove")
    assert page.select("img, script:not([src])") == []
    assert "alert(1)" in words(page)


def test_another_team_and_the_sealed_are_neither_shown_nor_counted() -> None:
    desk = a_desk()
    a_burglary_reported()
    a_report_about_police()
    assert count_of(desk, "okafor") == "1 contact found"
    assert count_of(desk.of("digital-desk", Role.SUPERVISOR), "okafor") == "1 contact found"
    assert count_of(desk.of("harbour-neighbourhood"), "okafor") == "Nothing found"
    assert count_of(desk.of("professional-standards"), "okafor") == "Nothing found"
    assert count_of(desk.of("professional-standards", Role.STANDARDS_STAFF), "okafor constable") == "1 contact found"


def test_nobody_else_comes_to_a_search_even_by_its_address() -> None:
    desk = a_desk()
    a_burglary_reported()
    address = ask(desk, "okafor")["Location"]
    assert names_found(desk.see(address)) == ["Sam Okafor"]
    for other in (desk.of("digital-desk"), desk.of("digital-desk", Role.SUPERVISOR)):
        assert other.client.get(address).status_code == 404
    assert desk.client.get(f"/desk/search/{uuid4()}/").status_code == 404


def test_whoever_comes_back_sees_it_as_it_is_now() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    more_words(contact, "A glove.")
    address = ask(desk, "glove")["Location"]
    assert names_found(desk.see(address)) == ["Sam Okafor"]
    erase_words(by=ERASER, contact=contact, reason=WhyErased.PERSON_ASKED)
    ask(desk, "anything")
    assert names_found(desk.see(address)) == []


def test_an_erased_report_is_never_found_again() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert names_found(look_for(desk, "bicycle")) == ["Sam Okafor"]
    erase_matter(by=ERASER, contact=contact, reason=WhyErased.PERSON_ASKED, with_person=True)
    for typed in ("bicycle", "lantern", "okafor", "sam@example.com"):
        assert names_found(look_for(desk, typed)) == [], typed


def test_erased_words_are_not_shown_even_before_the_index_is_emptied() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    more_words(contact, "A glove.")
    address = ask(desk, "glove")["Location"]
    erase_words(by=ERASER, contact=contact, reason=WhyErased.PERSON_ASKED)
    assert "glove" not in words(desk.see(address).select_one("main")).lower()


def test_nothing_found_says_what_to_try() -> None:
    page = look_for(a_desk(), "xylophone")
    assert heading(page) == "Nothing found"
    assert "Check the spelling" in words(page)
    box = page.select_one("#search")
    assert box is not None
    assert box["value"] == "xylophone"


def test_the_title_and_address_say_nothing_of_what_was_typed() -> None:
    desk = a_desk()
    a_burglary_reported()
    page = look_for(desk, "okafor")
    assert page.title is not None
    assert words(page.title) == "1 contact found"


def test_names_written_alike_are_said_to_be() -> None:
    desk = a_desk()
    a_burglary_reported()
    assert "These are written alike" in words(look_for(desk, "Okaffer"))
    assert "These are written alike" not in words(look_for(desk, "Okafor"))


def test_older_ones_are_on_further_pages(clock: Traveller) -> None:
    desk = a_desk()
    for number in range(27):
        an_anonymous_report(stolen=f"Bicycle {number}")
        clock.shift(timedelta(seconds=1))
    first = look_for(desk, "bicycle")
    assert (heading(first), len(names_found(first))) == ("27 contacts found", 25)
    older = first.select_one("a[rel=next]")
    assert older is not None
    second = desk.see(str(older["href"]))
    assert (heading(second), len(names_found(second))) == ("Older contacts", 2)
    assert second.select_one("a[rel=prev]") is not None


@pytest.mark.parametrize("before", ["", "x", "-1", "9" * 40, "١٢", "0"])
def test_a_broken_address_is_still_answered(before: str) -> None:
    desk = a_desk()
    a_burglary_reported()
    address = ask(desk, "okafor")["Location"]
    assert desk.client.get(address, {"before": before}).status_code == 200


def test_the_look_names_what_was_shown() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    look_for(desk, "okafor")
    assert [(look.reason, look.list_ids) for look in Look.objects.all()] == [("search", [str(contact.pk)])]


def test_more_results_ask_the_database_no_more_often(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    desk = a_desk()
    for _ in range(12):
        more_words(a_burglary_reported().contact, "A glove.")
    address = ask(desk, "glove bicycle")["Location"]
    with django_assert_max_num_queries(28):
        desk.see(address)
