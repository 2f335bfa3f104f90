"""Those who may see sealed people have a list of them, with why, who decided it, and a way to lift the seal."""

import pytest

from bluelamp.foundation.ledger.models import Look
from bluelamp.people.tests.sealing import AUTHORITY, sealed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words

pytestmark = pytest.mark.django_db


def test_it_lists_each_with_their_newest_contact_and_is_a_look() -> None:
    keeper = a_desk("professional-standards", Role.STANDARDS_STAFF)
    assert "Nobody is sealed." in words(keeper.see("/desk/sealed-people/"))
    contacts = [a_burglary_reported(name=name).contact for name in ("Ann Wick", "Bob Wick", "Cy Wick")]
    for contact in contacts[:2]:
        sealed(contact.person, keeper.account)
    page = words(keeper.see("/desk/sealed-people/"))
    assert "Ann Wick" in page
    assert page.count(AUTHORITY) == 2
    assert "Cy Wick" not in page
    assert {str(contact.pk) for contact in contacts[:2]} <= {
        each for look in Look.objects.filter(actor_id=keeper.account.pk) for each in look.list_ids
    }


def test_nobody_else_has_the_list() -> None:
    desk = a_desk()
    for role in (Role.CONTACT_STAFF, Role.SUPERVISOR, Role.ADMINISTRATOR):
        assert desk.of("digital-desk", role).client.get("/desk/sealed-people/").status_code == 404
