"""Whoever takes what needs someone away takes what is within reach, and the ledger says who took which."""

import pytest
from pytest_django import Settings

from bluelamp.contacts.models import Contact
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.foundation.lists import Form
from bluelamp.gateways.records.adapter import Refused
from bluelamp.records.actions import export_filings
from bluelamp.records.tests.scenarios import a_filing, answered_with
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_only_a_supervisor_takes_them_and_only_within_reach(settings: Settings) -> None:
    settings.RECORDS_URL = "https://records.example"
    filing = answered_with(a_filing(), Refused("No such street."))
    team = Team.objects.get(pk=filing.contact.team_id)
    boss = actor_for(a_member_of(team, Role.SUPERVISOR))
    with pytest.raises(NotAllowed):
        export_filings(by=actor_for(a_member_of(team)), form=Form.CSV)
    assert export_filings(by=boss, form=Form.CSV) == [filing]
    assert Look.objects.filter(list_ids=[str(filing.pk)]).exists()
    Contact.objects.update(sealed=True)
    assert export_filings(by=boss, form=Form.CSV) == []
    first, second = Entry.objects.filter(name="contacts.ListExported").order_by("id")
    assert (first.operation, first.facts["contact_ids"]) == ("disclosed", [str(filing.contact_id)])
    assert second.facts["contact_ids"] == []
