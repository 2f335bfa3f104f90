"""What happens when staff take a tag off a contact."""

import pytest

from bluelamp.contacts.tests.scenarios import a_tag
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_take_one_off() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "untag", tag=a_tag().code) == 404


def test_the_button_beside_it_takes_it_off() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "tag", tag=a_tag().code)
    button = page.select_one("form[action$='/untag/'] input[name=tag]")
    assert button is not None
    page = desk.send(contact, "untag", tag=button["value"])
    assert "The tag “Hate crime” is taken off." in words(page)
    assert page.select(".app-tags") == []
