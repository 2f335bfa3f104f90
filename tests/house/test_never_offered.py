"""A number that is not safe is offered nowhere: on no page, in no list, by no notice, and on no call card."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString
from django.test import Client
from django.urls import NoReverseMatch, reverse
from pytest_django import Settings

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tasks import post
from bluelamp.contacts.tests.scenarios import answered
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.people.queries import handles_of
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in
from tests.house.access_matrix import MATRIX
from tests.post import PostOffice

NUMBER: Final = "07700 900982"
ADDRESS: Final = "sam.at.home@example.com"
WARNS: Final = "Do not use"


@pytest.fixture
def reported(db: None) -> Reported:
    """Someone whose mobile and address are not safe, and who was answered."""
    desk = a_member_of(a_force_with_teams()["digital-desk"])
    reported = a_burglary_reported(email=ADDRESS, email_safe="not_safe", phone=NUMBER, phone_safe="not_safe")
    answered(reported.contact, desk)
    seal_waiting()
    read_news()
    return reported


@pytest.fixture
def boss(reported: Reported) -> Client:
    """A supervisor, who may open most pages."""
    return sign_in(Client(), a_member_of(Account.objects.get().teams.get(), Role.SUPERVISOR))


def pages(contact: Contact) -> Iterator[str]:
    """Yield every address of the desk that needs nothing filled in but this contact and its number."""
    numbers = [handle.pk for handle in handles_of(contact.person_id)]
    for name, row in MATRIX.items():
        parts: dict[str, Any] = {"reference": contact.reference} if row.about else {}
        if row.entrance == "public" or not set(row.parts) <= {"handle_id"}:
            continue
        for pk in numbers:
            with suppress(NoReverseMatch):
                yield reverse(name, kwargs=parts | dict.fromkeys(row.parts, pk))


def offers(page: BeautifulSoup) -> list[str]:
    """Return where a page offers the number or the address: as a link, or without the words that warn of it."""
    links = [str(link["href"]) for link in page.select("a[href^='tel:'], a[href^='sms:'], a[href^='mailto:']")]
    bare = [part for part in page.find_all(string=True) if NUMBER in part or ADDRESS in part]
    return links + [str(part) for part in bare if not _is_warned_of(part)]


def _is_warned_of(part: NavigableString) -> bool:
    return any(WARNS in above.get_text() for above in list(part.parents)[:3])


def test_no_page_offers_it(boss: Client, reported: Reported) -> None:
    seen, found = 0, {}
    for address in sorted(set(pages(reported.contact))):
        response = boss.get(address)
        if response.status_code == 200 and "html" in response["Content-Type"]:
            seen += 1
            found[address] = offers(BeautifulSoup(response.content, "html.parser"))
    assert seen > 20
    assert {address: offered for address, offered in found.items() if offered} == {}


def test_the_contact_itself_shows_it_as_not_to_be_used(boss: Client, reported: Reported) -> None:
    page = boss.get(reverse("contact", args=[reported.contact.reference])).content.decode()
    assert NUMBER in page
    assert "Phone: do not ring. It is not safe." in page
    card = boss.get(
        reverse("call_card", args=[reported.contact.reference, handles_of(reported.contact.person_id)[1].pk])
    )
    assert card.status_code == 200
    assert NUMBER not in card.content.decode()


def test_whoever_looks_for_the_number_finds_the_matter_and_is_offered_no_number(
    boss: Client, reported: Reported
) -> None:
    while read_news():
        pass
    found = boss.post(reverse("search"), {"words": NUMBER}, follow=True)
    page = BeautifulSoup(found.content, "html.parser")
    assert page.select("[data-row]")
    for typed in page.select("h1, title"):
        typed.decompose()
    assert offers(page) == []


@pytest.mark.parametrize("form", ["csv", "json"])
def test_no_list_that_is_taken_away_holds_it(boss: Client, reported: Reported, form: str) -> None:
    taken = boss.post(reverse("export"), {"form": form, "query": "show=answered"}).content.decode()
    assert reported.contact.reference in taken
    assert NUMBER not in taken
    assert ADDRESS not in taken


def test_the_person_is_not_shown_it_either_for_whoever_looks_over_their_shoulder(reported: Reported) -> None:
    public = Client()
    page = public.post("/track/", {"code": reported.code, "word": reported.word}, follow=True).content.decode()
    assert "Thank you. We will look at the cameras." in page
    assert NUMBER not in page
    assert ADDRESS not in page


def test_no_notice_is_sent_to_it(reported: Reported, post_office: PostOffice, settings: Settings) -> None:
    settings.SMTP_URL = post_office.url
    post()
    assert post_office.letters == []
