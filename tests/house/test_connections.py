"""Where the connection of someone without a name came from: kept nowhere, or only sealed, as the privacy page says."""

from typing import Final

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.channels.web_report.tests.reporting import report
from bluelamp.contacts.models import Contact
from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.foundation.tests.reading import said
from bluelamp.people.models import KeptAddress
from bluelamp.reports.tests.scenarios import WORD
from bluelamp.staff.tests.scenarios import a_force_with_teams
from tests.house.tables import tables_with
from tests.logs import served_logs

ADDRESS: Final = "203.0.113.77"
NOT_KEPT: Final = "Not the address of your connection."
KEPT: Final = "Days until we delete it: 30."


@pytest.fixture
def away(db: None) -> Client:
    """A browser that comes from an address that nobody else has."""
    a_force_with_teams()
    return Client(REMOTE_ADDR=ADDRESS)


def test_as_long_as_the_force_sets_nothing_nothing_is_kept_or_logged(away: Client) -> None:
    with served_logs() as written:
        report(away, name="", email="")
        away.post("/track/", {"code": "1234 5678 1234 5678", "word": WORD})
        away.get("/no-such-page/")
    assert Contact.objects.count() == 1
    assert not KeptAddress.objects.exists()
    assert tables_with(ADDRESS) == set()
    assert ADDRESS not in written.getvalue()
    told = said(away.get("/privacy/"))
    assert NOT_KEPT in told
    assert "Days until we delete it" not in told


def test_where_the_force_sets_days_it_is_kept_sealed_and_the_page_says_so(away: Client, settings: Settings) -> None:
    settings.CONNECTION_DAYS = 30
    with served_logs() as written:
        report(away, name="", email="")
    kept = KeptAddress.objects.get()
    assert kept.matter_id == Contact.objects.get().pk
    assert decrypt_field(kept.sealed_address, purpose="identities") == ADDRESS
    assert tables_with(ADDRESS) == set()
    assert ADDRESS not in written.getvalue()
    told = said(away.get("/privacy/"))
    assert KEPT in told
    assert NOT_KEPT not in told


def test_of_someone_who_gave_a_name_none_is_kept(away: Client, settings: Settings) -> None:
    settings.CONNECTION_DAYS = 30
    report(away)
    assert Contact.objects.count() == 1
    assert not KeptAddress.objects.exists()
