"""A supervisor opens the address of a connection because a life is at risk, on a page that shows it once."""

import pytest
from pytest_django import Settings

from bluelamp.foundation.ledger.models import Look
from bluelamp.people.models import AddressOpening
from bluelamp.people.tests.connecting import ADDRESS, kept
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
TYPED = {"life": "yes", "authority": "Insp. Hale, decision 14"}


@pytest.fixture
def boss(settings: Settings) -> Desk:
    """The desk of a supervisor of a force that keeps addresses for 30 days."""
    settings.CONNECTION_DAYS = 30
    return a_desk(role=Role.SUPERVISOR)


def test_contact_staff_neither_see_nor_open_it(boss: Desk) -> None:
    contact = a_burglary_reported(name="", email="").contact
    kept(contact.pk)
    desk = boss.of("digital-desk")
    assert "connection" not in words(desk.see_contact(contact))
    assert desk.status(contact, "connection") == 404
    assert desk.status(contact, "connection", **TYPED) == 404
    assert boss.see_contact(contact).select(f"a[href='/desk/{contact.reference}/connection/']")


def test_it_is_shown_where_it_was_opened_and_nowhere_after(boss: Desk) -> None:
    contact = a_burglary_reported(name="", email="").contact
    held = kept(contact.pk)
    page = words(boss.send(contact, "connection", **TYPED).select_one("main"))
    assert ADDRESS in page
    assert "Insp. Hale, decision 14" in page
    assert ADDRESS not in words(boss.see(f"/desk/{contact.reference}/connection/"))
    assert "Opened the address of their connection: threat to life" in words(boss.see_contact(contact))
    assert Look.objects.filter(model="people.keptaddress", record_id=held.pk, reason="opening").count() == 1


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"life": ""}, "Tick that a life is at risk. It is opened for nothing else."),
        ({"authority": ""}, "Say on whose authority: rank and name, and the reference of the decision."),
        ({"authority": "a" * 201}, "This is 201 characters long. Shorten it to 200 or fewer."),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_opened(boss: Desk, typed: dict[str, str], wrong: str) -> None:
    contact = a_burglary_reported(name="", email="").contact
    kept(contact.pk)
    page = boss.send(contact, "connection", **TYPED | typed)
    assert problems(page) == [wrong]
    assert ADDRESS not in page.get_text()
    assert not AddressOpening.objects.exists()


def test_of_a_contact_without_one_there_is_no_page(boss: Desk) -> None:
    contact = a_burglary_reported().contact
    assert boss.status(contact, "connection") == 404
    assert "sealed" not in words(boss.see_contact(contact).select_one("section[aria-labelledby=reach]"))


def test_a_force_that_keeps_none_has_no_such_page(boss: Desk, settings: Settings) -> None:
    contact = a_burglary_reported(name="", email="").contact
    kept(contact.pk)
    settings.CONNECTION_DAYS = 0
    assert boss.status(contact, "connection") == 404
