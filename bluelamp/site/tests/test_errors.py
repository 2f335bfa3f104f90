"""What went wrong is said in plain words, with what to do next."""

import pytest
from django.db import OperationalError
from django.test import Client

from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.site import errors


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nothing/", "/report/", "/desk/nothing/", "/admin/", "/%00", "/..%2f..%2fetc"])
def test_a_page_that_is_not_there_says_so(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert "There is no such page" in said(response)


@pytest.mark.django_db
def test_every_page_is_private_and_cannot_be_framed_or_scripted(client: Client) -> None:
    response = client.get("/")
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "same-origin"
    policy = response["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-inline" not in policy


def test_when_the_database_is_away_the_page_that_says_so_still_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise OperationalError

    monkeypatch.setattr("bluelamp.staff.context.the_force", away)
    client = Client(raise_request_exception=False)
    response = client.get("/")
    assert response.status_code == 500
    assert "the same form sent twice counts once" in said(response)
    assert page_of(response).select('a[href="tel:999"]')
    assert errors.went_wrong(response.wsgi_request).status_code == 500
