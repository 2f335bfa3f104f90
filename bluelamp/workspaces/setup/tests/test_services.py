"""The list of services: what the public is offered, and what is being made."""

from datetime import timedelta

import pytest
from django.test import Client

from bluelamp.reports.tests.forms import a_definition, published
from bluelamp.reports.tests.publishing import begun
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.setup.tests.office import a_desk, words

pytestmark = pytest.mark.django_db
SERVICES = "/desk/setup/services/"


def test_each_stands_there_with_how_its_versions_stand() -> None:
    desk = a_desk()
    published(a_definition(), 1)
    published(a_definition(), 2, begins=timedelta(days=400))
    begun(desk.office.by, a_definition(label="Lost cat or dog"))
    begun(desk.office.by, a_definition(code="found-cat", label="Found cat", grade=9))
    rows = [words(row) for row in desk.see(SERVICES).select("tbody tr")]
    assert any(row.startswith("Found cat Digital desk Version 1 : Found cat Draft") for row in rows)
    assert any(row.startswith("Report a crime") for row in rows)
    lost = next(row for row in rows if row.startswith("Lost cat"))
    assert all(says in lost for says in ("Waits for approval", "From ", "Offered"))


def test_a_supervisor_sees_them_and_makes_none() -> None:
    a_desk()
    client = sign_in(Client(), a_member_of(None, Role.SUPERVISOR))
    page = client.get(SERVICES).content.decode()
    assert "Report a crime" in page
    assert "Make a service" not in page
