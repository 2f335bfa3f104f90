"""The two who opened a sealed name read it, on one page and no other."""

import pytest

from bluelamp.foundation.ledger.models import Look
from bluelamp.people.models import SealedName
from bluelamp.people.tests.naming import NAME, allowed, sealed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db


def two_desks() -> tuple[Desk, Desk]:
    """Return the desks of someone of the team and of a supervisor."""
    desk = a_desk()
    return desk, desk.of("digital-desk", Role.SUPERVISOR)


def test_it_is_shown_where_it_was_asked_for_and_nowhere_after() -> None:
    desk, boss = two_desks()
    contact = a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    allowed(held, desk.account, boss.account)
    page = f"/desk/{contact.reference}/names/{held.pk}/"
    assert NAME not in desk.see(page).get_text()
    shown = desk.send(contact, f"names/{held.pk}/open")
    assert NAME in words(shown.select_one("main"))
    assert NAME not in shown.select_one("title").get_text()  # type: ignore[union-attr]
    assert NAME not in desk.see(page).get_text()
    assert "Read a sealed name" in words(desk.see_contact(contact))
    assert Look.objects.filter(model="people.sealedname", record_id=held.pk, actor_id=desk.account.pk).count() == 1


def test_a_colleague_is_refused_and_nothing_is_written_of_a_look() -> None:
    desk, boss = two_desks()
    contact = a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    allowed(held, desk.account, boss.account)
    colleague = desk.of("digital-desk")
    page = colleague.send(contact, f"names/{held.pk}/open")
    assert problems(page) == ["This name is sealed. Ask to open it, and have someone else allow it within a day."]
    assert NAME not in page.get_text()
    assert not Look.objects.filter(model="people.sealedname").exists()


def test_a_look_at_its_address_shows_nothing() -> None:
    desk, boss = two_desks()
    contact = a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    allowed(held, desk.account, boss.account)
    assert desk.status(contact, f"names/{held.pk}/open") == 302


def test_a_lost_key_is_said() -> None:
    desk, boss = two_desks()
    contact = a_burglary_reported(name="", email="").contact
    held = sealed(contact.person, contact.pk)
    allowed(held, desk.account, boss.account)
    SealedName.objects.update(sealed_name="no-such-token")
    assert "its key is not here" in problems(desk.send(contact, f"names/{held.pk}/open"))[0]
