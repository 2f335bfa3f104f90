"""The page that says whether what people send comes through."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from bluelamp.canary.rules import Door
from bluelamp.canary.tests.scenarios import goes_out, goes_through
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/team/ways-in/"
WARNING = "does not come through"


@pytest.fixture(autouse=True)
def _canaries(settings: Any) -> None:
    settings.CANARY_FREE_MINUTES, settings.SMTP_URL, settings.LMTP_ADDRESSES = 1, "smtp://x", ["contact@x.example"]


def test_contact_staff_have_no_such_page() -> None:
    assert sign_in(Client(), an_office().member).get(PAGE).status_code == 404


def test_it_says_when_the_last_came_through_and_how_long_it_took(clock: time_machine.Traveller) -> None:
    office = an_office()
    goes_through(Door.WEB)
    goes_out(Door.EMAIL)
    page = words(office.see(PAGE))
    assert "Web reports and chat Every minute 12 May 2026, 10:00:00 It was on its way for 1 second." in page
    assert "E-mail Every minute Not yet The first is on its way." in page
    assert "Text messages Never Not yet Nobody looks." in page
    assert WARNING not in page


@pytest.mark.parametrize(
    ("outcome", "why", "cure"),
    [
        (Outcome.TAKEN, "it did not come in here", "Ring your IT team now"),
        (Outcome.NOT_TAKEN, "Our mail server did not take it.", "Ring your IT team now"),
        (Outcome.SHUT, "Sending is shut", "An administrator opens it again"),
    ],
)
def test_where_one_is_missing_it_says_so_on_the_team_page_and_why_and_what_to_do_here(
    clock: time_machine.Traveller, outcome: Outcome, why: str, cure: str
) -> None:
    office = an_office()
    goes_through(Door.EMAIL)
    goes_through(Door.WEB)
    assert WARNING not in words(office.see("/desk/team/"))
    clock.shift(timedelta(minutes=7))
    goes_through(Door.WEB)
    goes_out(Door.EMAIL, outcome)
    assert f"E-mail: our own test message {WARNING}" in words(office.see("/desk/team/"))
    page = words(office.see(PAGE))
    assert f"E-mail: our test message {WARNING}." in page
    assert why in page
    assert cure in page
    assert "Web reports and chat: our" not in page
    goes_through(Door.EMAIL)
    assert WARNING not in words(office.see("/desk/team/"))
