"""What this site keeps, and what it cannot do."""

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.foundation.tests.reading import page_of, said


@pytest.mark.parametrize("page", ["leaving", "accessibility", "privacy", "cookies"])
def test_each_page_has_one_heading_and_a_title(client: Client, page: str) -> None:
    response = client.get(f"/{page}/")
    assert response.status_code == 200
    assert len(page_of(response).select("h1")) == 1
    assert page_of(response).title is not None


def test_leaving_says_honestly_that_history_is_not_cleared(client: Client) -> None:
    assert "history" in said(client.get("/leaving/"))


def test_privacy_says_where_looking_for_a_place_goes_and_nothing_where_it_stays_here(
    client: Client, settings: Settings
) -> None:
    assert "look for a place" not in said(client.get("/privacy/"))
    settings.GAZETTEER, settings.GAZETTEER_URL = "nominatim", "https://nominatim.example"
    told = said(client.get("/privacy/"))
    assert "sent to a service that finds places" in told
    assert "fetches its pictures from another website" not in told
    settings.MAP_TILES = "https://tiles.example/{z}/{x}/{y}.png"
    assert "fetches its pictures from another website" in said(client.get("/privacy/"))


def test_privacy_says_what_becomes_of_an_address_that_a_letter_went_to(client: Client) -> None:
    told = said(client.get("/privacy/"))
    assert "erase it when you answer, or when the survey is over" in told
    assert "Nobody can find out which are yours" in told


@pytest.mark.parametrize("cookie", ["visit", "tracking", "form"])
def test_every_cookie_of_the_public_is_named(client: Client, cookie: str) -> None:
    assert cookie in said(client.get("/cookies/"))
