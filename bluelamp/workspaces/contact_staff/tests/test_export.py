"""What staff get when they take the queue away as a file."""

import csv
import io
import json

import pytest

from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk

pytestmark = pytest.mark.django_db


def test_a_spreadsheet_holds_what_the_queue_shows_and_runs_nothing() -> None:
    desk = a_desk()
    contact = a_burglary_reported(name="=HYPERLINK(1)").contact
    response = desk.client.post("/desk/export/", {"form": "csv", "query": ""})
    assert response["Content-Disposition"] == 'attachment; filename="contacts-2026-05-12.csv"'
    row = next(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert (row["reference"], row["who"], row["about"]) == (contact.reference, "'=HYPERLINK(1)", "Someone broke in")
    assert row["came_in"] == "2026-05-12T10:00+01:00"


def test_a_program_gets_the_same_with_the_filters_of_the_page() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    for query, expected in (("danger=1", []), ("show=waiting", [contact.reference])):
        response = desk.client.post("/desk/export/", {"form": "json", "query": query})
        assert [row["reference"] for row in json.loads(response.content)] == expected


def test_an_unknown_form_leads_back_to_the_queue() -> None:
    desk = a_desk()
    assert desk.client.post("/desk/export/", {"form": "pdf"})["Location"] == "/desk/"
    assert desk.client.get("/desk/export/")["Location"] == "/desk/"


def test_an_empty_list_is_not_offered() -> None:
    desk = a_desk()
    assert desk.see("/desk/").select(".app-export") == []
    a_burglary_reported()
    assert [button["value"] for button in desk.see("/desk/").select(".app-export button")] == ["csv", "json"]
