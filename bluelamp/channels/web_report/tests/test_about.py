"""What this site keeps, and what it cannot do."""

import pytest
from django.test import Client

from bluelamp.foundation.tests.reading import page_of, said


@pytest.mark.parametrize("page", ["leaving", "accessibility", "privacy", "cookies"])
def test_each_page_has_one_heading_and_a_title(client: Client, page: str) -> None:
    response = client.get(f"/{page}/")
    assert response.status_code == 200
    assert len(page_of(response).select("h1")) == 1
    assert page_of(response).title is not None


def test_leaving_says_honestly_that_history_is_not_cleared(client: Client) -> None:
    assert "history" in said(client.get("/leaving/"))


@pytest.mark.parametrize("cookie", ["visit", "tracking", "form"])
def test_every_cookie_of_the_public_is_named(client: Client, cookie: str) -> None:
    assert cookie in said(client.get("/cookies/"))
