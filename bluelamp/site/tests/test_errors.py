"""What went wrong is said in plain words, with what to do next."""

import sqlite3
from pathlib import Path

import psycopg
import pytest
from django.db import OperationalError
from django.test import Client

from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.site import errors
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nothing/", "/report/", "/desk/nothing/", "/admin/", "/%00", "/..%2f..%2fetc"])
def test_a_page_that_is_not_there_says_so(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert "There is no such page" in said(response)


@pytest.mark.django_db
def test_staff_are_led_to_where_their_work_begins() -> None:
    a_force_with_teams()
    missing = sign_in(Client(), a_member_of(None, Role.ADMINISTRATOR)).get("/desk/")
    assert missing.status_code == 404
    page = page_of(missing)
    assert page.select_one('main a[href="/desk/setup/work/"]') is not None
    assert page.select_one("body.app-staff nav") is not None
    for address in ("/nothing/", "/desk/nothing/"):
        public = page_of(Client().get(address))
        assert public.select_one('main a[href^="/desk"]') is None
        assert public.select_one("body.app-staff") is None


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
    response = client.get("/privacy/")
    assert response.status_code == 500
    assert "the same form sent twice counts once" in said(response)
    assert page_of(response).select('a[href="tel:999"]')
    assert errors.went_wrong(response.wsgi_request).status_code == 500


@pytest.fixture
def locked(tmp_path: Path) -> sqlite3.Error:
    """What SQLite says to the second of two writers."""
    first, second = (sqlite3.connect(tmp_path / "locked.sqlite3", timeout=0, isolation_level=None) for _ in range(2))
    try:
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as refused:
            second.execute("BEGIN IMMEDIATE")
    finally:
        first.close()
        second.close()
    return refused.value


@pytest.mark.parametrize("database", ["SQLite", "PostgreSQL"])
def test_a_database_without_room_or_time_is_owned_up_to_and_nothing_was_kept(
    monkeypatch: pytest.MonkeyPatch, locked: sqlite3.Error, database: str
) -> None:
    cause = locked if database == "SQLite" else psycopg.errors.DiskFull()

    def refused(*_: object) -> None:
        raise OperationalError from cause

    monkeypatch.setattr("bluelamp.staff.context.the_force", refused)
    response = Client(raise_request_exception=False).get("/privacy/")
    assert response.status_code == 503
    assert response["Retry-After"] == "60"
    assert "Nothing of what you just sent was kept" in said(response)
    assert page_of(response).select('a[href="tel:999"]')
