"""A name that was sealed is nowhere but on the page that opens it: in no table, list, file, search, paper or log."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

import pytest
from django.db import connection
from django.test import Client
from django.urls import NoReverseMatch, reverse

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.people.models import SealedName
from bluelamp.people.tests.naming import LIFE, NAME, allowed
from bluelamp.records.tests.scenarios import says
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in
from bluelamp.workspaces.contact_staff.pages import paper
from tests.house.access_matrix import MATRIX
from tests.house.access_matrix import NAME as NAMED
from tests.house.tables import tables_with
from tests.logs import served_logs

UNUSUAL: Final = NAME.split()[1]


@pytest.fixture
def boss(db: None) -> Account:
    """A supervisor, who may open most pages."""
    return a_member_of(a_force_with_teams()["digital-desk"], Role.SUPERVISOR)


@pytest.fixture
def browser(boss: Account) -> Client:
    """The browser of the supervisor."""
    return sign_in(Client(), boss)


@pytest.fixture
def reported(boss: Account) -> Reported:
    """Someone who had their name sealed by the pages for it, and whose name was asked for and allowed."""
    reported, public = a_burglary_reported(name="", email=""), Client()
    come_back(public, reported)
    typed = {"name": NAME, "part": str(reported.contact.pk)}
    assert public.post("/track/matter/name/locked/", typed).status_code == 302
    allowed(SealedName.objects.get(), a_member_of(reported.contact.team), boss, LIFE)
    seal_waiting()
    while read_news():
        pass
    return reported


def desk_pages(reference: str) -> Iterator[str]:
    """Yield every address for staff that needs nothing filled in but this contact and the name."""
    name = {"name_id": SealedName.objects.get().pk}
    for address, row in MATRIX.items():
        if row.entrance != "public" and row.parts in ({}, NAMED):
            parts: dict[str, Any] = ({"reference": reference} if row.about else {}) | (name if row.parts else {})
            with suppress(NoReverseMatch):
                yield reverse(address, kwargs=parts)


@pytest.mark.usefixtures("reported")
def test_no_table_holds_it() -> None:
    assert tables_with(UNUSUAL) == set()
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed_name FROM people_sealedname")
        assert len(cursor.fetchone()[0]) > len(NAME)


def test_no_page_shows_it(browser: Client, reported: Reported) -> None:
    shown = {address: browser.get(address) for address in sorted(set(desk_pages(reported.contact.reference)))}
    assert sum(response.status_code == 200 for response in shown.values()) > 20
    assert [address for address, response in shown.items() if UNUSUAL.encode() in _content(response)] == []


def test_the_public_pages_do_not_either(reported: Reported) -> None:
    public = Client()
    come_back(public, reported)
    page = f"/track/matter/name/{SealedName.objects.get().pk}/"
    for address in ("/track/matter/", page, "/track/matter/name/"):
        response = public.get(address)
        assert response.status_code == 200
        assert UNUSUAL not in response.content.decode()


def test_no_search_finds_it(browser: Client, reported: Reported) -> None:
    for words, is_found in ((UNUSUAL, False), ("bicycle", True)):
        page = browser.post(reverse("search"), {"words": words}, follow=True).content.decode()
        assert (reported.contact.reference in page) == is_found


@pytest.mark.parametrize("form", ["csv", "json"])
def test_no_list_that_is_taken_away_holds_it(browser: Client, reported: Reported, form: str) -> None:
    taken = browser.post(reverse("export"), {"form": form, "query": ""}).content.decode()
    assert reported.contact.reference in taken
    assert UNUSUAL not in taken


@pytest.mark.parametrize("holds", ["everything", "said"])
def test_no_paper_holds_it(browser: Client, reported: Reported, holds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []

    def keep(html: str) -> bytes:
        kept.append(html)
        return b"%PDF-"

    monkeypatch.setattr(paper, "pdf_of", keep)
    browser.post(reverse("paper", args=[reported.contact.reference]), {"holds": holds})
    assert reported.contact.reference in kept[0]
    assert UNUSUAL not in kept[0]


def test_nothing_of_it_goes_to_the_records_system(boss: Account, reported: Reported) -> None:
    told = says(contact_for_staff(actor_for(boss), reported.contact.reference))
    assert UNUSUAL not in str(told)


def test_no_log_names_it_when_it_is_given_or_read(boss: Account, browser: Client, reported: Reported) -> None:
    name, public = SealedName.objects.get(), Client()
    come_back(public, reported)
    with served_logs() as written:
        public.post(f"/track/matter/name/{name.pk}/")
        public.post("/track/matter/name/locked/", {"name": NAME, "part": str(reported.contact.pk)})
        again = SealedName.objects.get(taken_back_at=None)
        allowed(again, a_member_of(reported.contact.team), boss, LIFE)
        page = browser.post(reverse("open_name", args=[reported.contact.reference, again.pk]))
    assert UNUSUAL in page.content.decode()
    assert UNUSUAL not in written.getvalue()


def _content(response: object) -> bytes:
    return getattr(response, "content", b"")
