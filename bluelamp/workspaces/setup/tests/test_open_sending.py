"""Opening sending again after it was shut."""

import pytest
from django.test import Client

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.shutter.actions import shut_sending
from bluelamp.foundation.shutter.queries import sending_shut
from bluelamp.foundation.shutter.rules import Why
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in
from bluelamp.workspaces.setup.tests.test_work import WORK, administrator

pytestmark = pytest.mark.django_db
OPEN = "/desk/setup/sending/open/"
SHUT = "Sending has been shut since 12 May, 10:00: a backup was restored."


def shut() -> None:
    """Shut sending, as after a restore."""
    shut_sending(by=Actor.system("sending.shut"), why=Why.RESTORED)


def test_nobody_opens_it_who_is_not_an_administrator() -> None:
    shut()
    client = sign_in(Client(), a_member_of(a_force_with_teams()["digital-desk"], Role.SUPERVISOR))
    assert client.post(OPEN).status_code == 404
    assert sending_shut()


def test_the_page_says_since_when_and_why_and_opens_it() -> None:
    client = administrator()
    assert "Nothing is sent" not in client.get(WORK).content.decode()
    shut()
    assert SHUT in client.get(WORK).content.decode()
    assert "Sending is open." in client.post(OPEN, follow=True).content.decode()
    assert sending_shut() is None


def test_looking_at_the_address_opens_nothing() -> None:
    shut()
    administrator().get(OPEN)
    assert sending_shut()
