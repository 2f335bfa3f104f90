"""Having an event read again that was set aside."""

import pytest
from django.test import Client

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.models import Entry, Parked
from bluelamp.foundation.ledger.parking import park
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in
from bluelamp.workspaces.setup.tests.test_work import WORK, administrator

pytestmark = pytest.mark.django_db


@pytest.fixture
def parked() -> Parked:
    """An event that a subscriber failed on."""
    lamp = light(by=LAMPLIGHTER)
    seal_waiting()
    try:
        raise ValueError("words that someone typed")
    except ValueError as error:
        park("lamps.keep_count", Entry.objects.get(record_id=lamp), error)
    return Parked.objects.get()


def address(parked_id: object) -> str:
    """Return where the button of one event leads."""
    return f"/desk/setup/parked/{parked_id}/again/"


def test_nobody_has_it_read_again_who_is_not_an_administrator(parked: Parked) -> None:
    client = sign_in(Client(), a_member_of(a_force_with_teams()["digital-desk"], Role.SUPERVISOR))
    assert client.post(address(parked.pk)).status_code == 404
    assert Parked.objects.get().asked_at is None


def test_the_page_says_who_failed_and_why_without_anyones_words(parked: Parked) -> None:
    page = administrator().get(WORK).content.decode()
    assert "lamps.keep_count" in page
    assert "ValueError" in page
    assert "words that someone typed" not in page


def test_it_is_asked_for_once_and_the_page_says_so(parked: Parked) -> None:
    client = administrator()
    page = client.post(address(parked.pk), follow=True).content.decode()
    assert "It will be read again within seconds" in page
    assert "Is read again" in page


def test_what_is_not_set_aside_is_not_there() -> None:
    assert administrator().post(address(new_id())).status_code == 404
