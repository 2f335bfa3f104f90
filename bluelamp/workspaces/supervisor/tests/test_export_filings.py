"""Someone takes away which reports for the records system need someone."""

import json

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.foundation.ledger.models import Entry
from bluelamp.gateways.records.adapter import Refused
from bluelamp.records.tests.scenarios import a_filing, answered_with
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.workspaces.supervisor.tests.office import an_office

pytestmark = pytest.mark.django_db
EXPORT = "/desk/records/export/"


def test_the_file_says_how_each_stands_and_why(settings: Settings) -> None:
    settings.RECORDS_URL = "https://records.example"
    office = an_office()
    filing = answered_with(a_filing(), Refused("=No such street."))
    assert len(office.see("/desk/records/").select(".app-export")) == 1
    (row,) = json.loads(office.client.post(EXPORT, {"form": "json"}).content)
    assert (row["reference"], row["state"]) == (filing.contact.reference, "refused")
    assert row["reason"] == "=No such street."
    assert office.client.post(EXPORT, {"form": "csv"}).content.decode().count("'=No such street.") == 1
    assert Entry.objects.filter(name="contacts.ListExported").first().facts["listed"] == "filings"  # type: ignore[union-attr]


def test_contact_staff_do_not_and_an_unknown_form_leads_back() -> None:
    office = an_office()
    assert sign_in(Client(), office.member).post(EXPORT, {"form": "csv"}).status_code == 404
    assert office.client.post(EXPORT)["Location"] == "/desk/records/"
