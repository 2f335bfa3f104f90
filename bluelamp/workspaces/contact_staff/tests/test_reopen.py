"""What happens when staff open a closed contact again."""

import pytest

from bluelamp.contacts.tests.scenarios import closed
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot() -> None:
    desk = a_desk()
    contact = closed(a_burglary_reported().contact, desk.account)
    assert desk.of("harbour-neighbourhood").status(contact, "reopen", sent="1") == 404


def test_a_button_opens_it() -> None:
    desk = a_desk()
    contact = closed(a_burglary_reported().contact, desk.account)
    assert desk.see_contact(contact).select("form[action$='/reopen/']") != []
    page = desk.send(contact, "reopen")
    assert "It is open again, and waits for us." in words(page)
    assert "Waiting for us" in words(page)
    assert page.select("form[action$='/reopen/']") == []
