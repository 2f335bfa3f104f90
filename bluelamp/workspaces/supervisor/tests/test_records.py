"""The page that says whether our reports and the records system agree."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Look
from bluelamp.gateways.records.adapter import Held, Refused, Unknown, Why
from bluelamp.records.actions.compare import note_comparison
from bluelamp.records.actions.exchange import EXCHANGES
from bluelamp.records.models import Filing
from bluelamp.records.tests.scenarios import a_filing, answered_with
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(settings: Settings) -> Office:
    """A supervisor of a force with a records system."""
    settings.RECORDS_URL = "https://records.example"
    return an_office()


def an_administrator(office: Office) -> Office:
    """Return the office with an administrator signed in instead."""
    account = a_member_of(None, Role.ADMINISTRATOR)
    return replace(office, client=sign_in(Client(), account), supervisor=account)


def figures(page: BeautifulSoup) -> dict[str, str]:
    """Return each figure by what it is called."""
    return {words(one.select_one("dt")): words(one.select_one("dd")) for one in page.select(".app-figure")}


def test_contact_staff_have_no_such_page(office: Office) -> None:
    assert sign_in(Client(), office.member).get("/desk/records/").status_code == 404


def test_before_anything_was_sent_it_says_so(office: Office) -> None:
    page = office.see("/desk/records/")
    assert set(figures(page).values()) == {"0"}
    assert "Nothing needs anyone." in words(page)
    assert "There was none yet." in words(page)


def test_where_none_is_connected_it_says_so(office: Office, settings: Settings) -> None:
    settings.RECORDS_URL = ""
    assert "No records system is connected." in words(office.see("/desk/records/"))


def test_what_was_refused_is_listed_with_the_reason_and_that_is_a_look(office: Office) -> None:
    refused = answered_with(a_filing(), Refused("No offence code."))
    answered_with(a_filing(), Held("OCC/1", 1))
    page = office.see("/desk/records/")
    assert figures(page) | {"need someone": "1", "held there": "1", "refused": "1"} == figures(page)
    (row,) = page.select("tbody tr")
    assert "Refused: No offence code." in words(row)
    assert row.select("a")[0]["href"] == f"/desk/{refused.contact.reference}/#filed"
    look = Look.objects.get(model="records.filing")
    assert (look.actor_id, look.list_ids) == (office.supervisor.pk, [str(refused.pk)])


def test_what_nobody_knows_needs_someone_after_a_day(office: Office, clock: Traveller) -> None:
    answered_with(a_filing(), Unknown(Why.TOO_SLOW))
    assert figures(office.see("/desk/records/"))["need someone"] == "0"
    clock.shift(timedelta(days=1, seconds=1))
    sign_in(office.client, office.supervisor)
    assert "Not known" in words(office.see("/desk/records/").select_one("tbody"))


def test_an_administrator_sees_how_many_and_of_whom_nothing(office: Office) -> None:
    refused = answered_with(a_filing(), Refused("Sam Okafor is dead."))
    page = an_administrator(office).see("/desk/records/")
    assert figures(page)["need someone"] == "1"
    assert "1 report that needs someone is not listed" in words(page)
    assert refused.contact.reference not in str(page)
    assert "Okafor" not in str(page)


def test_what_comparisons_found_is_told_and_where_one_stopped(office: Office) -> None:
    note_comparison(by=EXCHANGES, counted=Counter(right=120, mended=2, missing=1, changed=4, unsure=3, cut_short=1))
    (row,) = office.see("/desk/records/").select("tbody tr")
    assert [words(cell) for cell in row.select("td")][:4] == ["120", "2", "1", "4"]
    assert words(row).endswith("3. It stopped there: nobody answered.")


def test_the_team_page_and_the_administrators_lead_here(office: Office) -> None:
    assert not office.see("/desk/team/").select("a[href='/desk/records/']")
    answered_with(a_filing(), Refused("No."))
    assert "1 report for the records system needs someone." in words(office.see("/desk/team/"))
    page = an_administrator(office).see("/desk/setup/work/")
    assert page.select("a[href='/desk/records/']")
    assert Filing.objects.count() == 1
