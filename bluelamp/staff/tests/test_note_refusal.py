"""An insider who tries what they may not is in the ledger and in the log, and sees no more than before."""

from datetime import timedelta

import pytest
import structlog
from django.test import Client
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.tests.reading import page_of, without_tokens
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.at_the_door import entries, facts, is_by
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

pytestmark = pytest.mark.django_db
TRIED = ("page", "permission", "why", "wanted_id")


def test_a_page_without_the_permission_is_a_refusal(client: Client) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    assert sign_in(client, account).get("/desk/setup/work/").status_code == 404
    assert facts("EntryRefused", *TRIED) == [("work", "work.see", "permission", None)]
    assert is_by(entries("EntryRefused")[0], account)


def test_a_record_out_of_reach_is_named_in_the_ledger_and_nowhere_else(client: Client) -> None:
    joan = a_member_of(a_force_with_teams()["harbour-neighbourhood"])
    contact = a_burglary_reported().contact
    with structlog.testing.capture_logs() as log:
        answer = sign_in(client, joan).get(f"/desk/{contact.reference}/")
    assert answer.status_code == 404
    assert without_tokens(page_of(answer)) == without_tokens(page_of(client.get("/desk/K7PM-2XQD/")))
    assert facts("EntryRefused", *TRIED) == [
        ("contact", "contacts.see", "out_of_reach", str(contact.pk)),
        ("contact", "contacts.see", "out_of_reach", None),
    ]
    assert not Look.objects.exists()
    assert [(line["event"], line["account"], line["wanted"]) for line in log] == [("refused", str(joan.pk), contact.pk)]


def test_the_same_try_is_written_down_once_in_a_quarter_of_an_hour(client: Client, clock: Traveller) -> None:
    account = a_member_of(None, Role.ADMINISTRATOR)
    sign_in(client, account)
    for _ in range(3):
        client.get("/desk/K7PM-2XQD/")
    assert len(entries("EntryRefused")) == 1
    clock.shift(timedelta(minutes=16))
    client.get("/desk/K7PM-2XQD/")
    assert len(entries("EntryRefused")) == 2
