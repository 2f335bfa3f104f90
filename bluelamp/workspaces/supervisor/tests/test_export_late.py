"""A supervisor takes away what is late, or what was not opened, in a team."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.contacts.actions import assign
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.workspaces.supervisor.tests.office import an_office

pytestmark = pytest.mark.django_db
LATE, UNOPENED = "/desk/team/late/export/", "/desk/team/unopened/export/"


def test_contact_staff_take_neither() -> None:
    client = sign_in(Client(), an_office().member)
    assert {client.post(each, {"form": "csv"}).status_code for each in (LATE, UNOPENED)} == {404}


def test_what_is_late_goes_with_why(clock: Traveller) -> None:
    office = an_office()
    contact = someone_came(answer_within=timedelta(hours=1))
    clock.shift(timedelta(minutes=90))
    answer = office.client.post(LATE, {"form": "json", "team": "digital-desk"})
    assert answer["Content-Disposition"] == 'attachment; filename="late-2026-05-12.json"'
    (row,) = json.loads(answer.content)
    assert (row["reference"], row["due"], row["why_late"]) == (contact.reference, "2026-05-12T11:00+01:00", "nobody")
    assert row["held_since"] == row["came_in"] == "2026-05-12T10:00+01:00"


def test_what_was_not_opened_goes_with_when_it_was_given() -> None:
    office = an_office()
    contact = someone_came()
    assign(by=actor_for(office.supervisor), contact=contact, to=office.member)
    (row,) = json.loads(office.client.post(UNOPENED, {"form": "json", "team": "digital-desk"}).content)
    assert (row["reference"], row["who_has_it"], row["given"]) == (
        contact.reference,
        str(office.member),
        "2026-05-12T10:00+01:00",
    )


def test_each_list_is_offered_where_it_holds_anything(clock: Traveller) -> None:
    office = an_office()
    assert office.see("/desk/team/").select(".app-export") == []
    assign(by=actor_for(office.supervisor), contact=someone_came(answer_within=timedelta(hours=1)), to=office.member)
    assert [form["action"] for form in office.see("/desk/team/").select(".app-export")] == [LATE, UNOPENED]


def test_without_a_form_they_lead_back_to_the_team() -> None:
    office = an_office()
    for each in (LATE, UNOPENED):
        assert office.client.post(each, {"form": "xml"})["Location"] == "/desk/team/?team=digital-desk"
