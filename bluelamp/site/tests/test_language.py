"""The public is answered in the language it chose, staff and machines in English."""

from datetime import datetime

import pytest
from django.test import Client
from django.utils import dateformat, translation

from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.reports.tests.addresses import form

pytestmark = pytest.mark.django_db
PAGES = [
    "/",
    form("crime"),
    "/track/",
    "/track/lost-code/",
    "/emergency/",
    "/privacy/",
    "/leaving/",
    "/no-such-page/",
]


@pytest.mark.parametrize("address", PAGES)
def test_each_page_offers_the_other_language_by_its_own_name(client: Client, address: str) -> None:
    page = page_of(client.get(address))
    offered = page.select_one(".app-language")
    assert offered is not None
    assert (offered.get_text(), offered["lang"], page.select("html")[0]["lang"]) == ("Cymraeg", "cy", "en-gb")
    page = page_of(client.get(address, {"language": "cy"}))
    offered = page.select_one(".app-language")
    assert offered is not None
    assert (offered.get_text(), offered["lang"], page.select("html")[0]["lang"]) == ("English", "en", "cy")


def test_a_choice_is_remembered_until_the_browser_is_closed_and_can_be_taken_back(client: Client) -> None:
    response = client.get("/", {"language": "cy"})
    assert (response["Content-Language"], response.cookies["language"]["max-age"]) == ("cy", "")
    assert "Cysylltu â\u2019r heddlu" in said(client.get("/"))
    client.get("/privacy/", {"language": "en"})
    assert "Contact the police" in said(client.get("/"))


def test_a_browser_that_asks_for_welsh_gets_it_and_keeps_nothing(client: Client) -> None:
    response = client.get("/track/", headers={"accept-language": "cy, en;q=0.5"})
    assert "Cod derbynneb" in said(response)
    assert "language" not in response.cookies


def test_leaving_forgets_the_language(client: Client) -> None:
    client.get("/", {"language": "cy"})
    assert client.get("/leave/").cookies["language"].value == ""


@pytest.mark.parametrize("language", ["pl", "", "cy'\"<b>", "en-gb"])
def test_what_is_no_language_of_ours_changes_nothing(client: Client, language: str) -> None:
    response = client.get("/", {"language": language})
    assert "language" not in response.cookies
    assert "Contact the police" in said(response)


@pytest.mark.parametrize("address", ["/desk/", "/api/v1/services", "/health/live"])
def test_staff_and_machines_are_answered_in_english(client: Client, address: str) -> None:
    client.cookies["language"] = "cy"
    response = client.get(address, {"language": "cy"}, follow=True, headers={"accept-language": "cy"})
    assert "Content-Language" not in response
    assert "app-language" not in response.content.decode()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (23, "dydd Llun"),
        (24, "dydd Mawrth"),
        (25, "dydd Mercher"),
        (26, "dydd Iau"),
        (27, "dydd Gwener"),
        (28, "dydd Sadwrn"),
        (29, "dydd Sul"),
    ],
)
def test_days_are_said_in_welsh_as_within_a_sentence(day: int, said: str) -> None:
    with translation.override("cy"):
        assert dateformat.format(datetime(2026, 11, day, 9, 5), "l j F Y, H:i") == f"{said} {day} Tachwedd 2026, 09:05"  # noqa: DTZ001
