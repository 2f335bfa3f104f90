"""What staff get when they take their tasks away."""

import csv
import io

import pytest

from bluelamp.contacts.tests.scenarios import a_task
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk

pytestmark = pytest.mark.django_db
EXPORT = "/desk/for-me/export/"


def test_the_file_says_what_is_to_be_done_by_when_and_for_whom() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    a_task(contact, desk.account, hours=2, words="=Ring her.")
    a_task(contact, hours=9, words="Look at the lock.")
    answer = desk.client.post(EXPORT, {"form": "csv"})
    assert answer["Content-Disposition"] == 'attachment; filename="tasks-2026-05-12.csv"'
    first, second = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert (first["task"], first["reference"], first["who"]) == ("'=Ring her.", contact.reference, "Sam Okafor")
    assert (first["for"], first["due"]) == (str(desk.account), "2026-05-12T12:00+01:00")
    assert (second["task"], second["for"], second["team"]) == ("Look at the lock.", "", "Digital desk")


def test_it_is_offered_where_there_are_tasks_and_leads_back_without_a_form() -> None:
    desk = a_desk()
    assert desk.see("/desk/for-me/").select(".app-export") == []
    a_task(a_burglary_reported().contact, desk.account)
    assert len(desk.see("/desk/for-me/").select(".app-export")) == 1
    assert desk.client.post(EXPORT)["Location"] == "/desk/for-me/"
