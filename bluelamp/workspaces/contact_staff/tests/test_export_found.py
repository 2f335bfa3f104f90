"""What staff get when they take away what a search found."""

import json

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk
from bluelamp.workspaces.contact_staff.tests.searching import ask, look_for

pytestmark = pytest.mark.django_db


def test_the_file_holds_all_that_was_found_and_no_word_of_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bluelamp.contacts.searching.PAGE", 1)
    desk = a_desk()
    contacts = [a_burglary_reported().contact for _ in range(3)]
    leads_to = ask(desk, "Okafor")["Location"]
    answer = desk.client.post(f"{leads_to}export/", {"form": "json"})
    assert answer["Content-Disposition"] == 'attachment; filename="found-2026-05-12.json"'
    assert sorted(row["reference"] for row in json.loads(answer.content)) == sorted(c.reference for c in contacts)
    assert "Okafor" not in str(Entry.objects.get(name="contacts.ListExported").facts)


def test_nobody_takes_what_a_colleague_looked_for() -> None:
    desk = a_desk()
    a_burglary_reported()
    leads_to = ask(desk, "Okafor")["Location"]
    assert desk.of("digital-desk").client.post(f"{leads_to}export/", {"form": "csv"}).status_code == 404
    assert not Entry.objects.filter(name="contacts.ListExported").exists()


def test_without_a_form_it_leads_back_to_the_results() -> None:
    desk = a_desk()
    leads_to = ask(desk, "Okafor")["Location"]
    assert desk.client.post(f"{leads_to}export/", {"form": "pdf"})["Location"] == leads_to


def test_it_is_offered_where_something_was_found() -> None:
    desk = a_desk()
    assert look_for(desk, "Okafor").select(".app-export") == []
    a_burglary_reported()
    assert len(look_for(desk, "Okafor").select(".app-export button")) == 2
