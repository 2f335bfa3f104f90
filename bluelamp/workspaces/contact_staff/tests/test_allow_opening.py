"""A supervisor, or professional standards, allows what someone else asked."""

import pytest

from bluelamp.people.actions import ask_to_open
from bluelamp.people.models import NameOpening
from bluelamp.people.tests.naming import LIFE, opening, sealed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_contact_staff_cannot_allow_it_and_a_supervisor_can() -> None:
    desk, contact = a_desk(), a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    ask_to_open(by=opening(desk.account), sealed=held, grounds=LIFE)
    address = f"names/{held.pk}/allow"
    assert desk.of("digital-desk").status(contact, address, go="on") == 404
    assert NameOpening.objects.get().allowed_at is None
    boss = desk.of("digital-desk", Role.SUPERVISOR)
    assert words(boss.see(f"/desk/{contact.reference}/names/{held.pk}/").select_one("form .govuk-button")) == "Allow it"
    page = boss.send(contact, address)
    assert "It is allowed. Both of you can read the name for a day." in words(page)
    assert "Read the name" in words(page.select_one("main"))
    assert NameOpening.objects.get().allowed_by == boss.account


def test_whoever_asked_cannot_allow_it_whatever_they_may() -> None:
    boss, contact = a_desk(role=Role.SUPERVISOR), a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    ask_to_open(by=opening(boss.account), sealed=held, grounds=LIFE)
    assert "Allow it" not in words(boss.see(f"/desk/{contact.reference}/names/{held.pk}/"))
    page = boss.send(contact, f"names/{held.pk}/allow")
    assert problems(page) == ["Someone else must allow it: not whoever asked. Nothing was opened."]
    assert NameOpening.objects.get().allowed_at is None


def test_a_look_at_its_address_leads_back() -> None:
    boss, contact = a_desk(role=Role.SUPERVISOR), a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    assert boss.status(contact, f"names/{held.pk}/allow") == 302
