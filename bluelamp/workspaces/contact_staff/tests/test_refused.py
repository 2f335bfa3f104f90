"""What staff see where an action refuses; its transaction is taken back, so each test has a database of its own."""

from uuid import uuid4

import pytest

from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems
from bluelamp.workspaces.contact_staff.tests.test_promise import FRIDAY

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.mark.parametrize("typed", [{"due-day": "11"}, {"due-year": "1"}])
def test_a_promise_for_yesterday_is_turned_away(typed: dict[str, str]) -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "promise", **{"promise": "We ring you."} | FRIDAY | typed)
    assert problems(page) == ["A promise must be due in the future. Choose a later day."]


def test_a_form_of_one_contact_cannot_be_sent_to_another() -> None:
    desk = a_desk()
    one, other = a_burglary_reported().contact, a_burglary_reported().contact
    form_id = uuid4()
    desk.send(one, "reply", answer="For you.", message_id=form_id)
    assert desk.status(other, "reply", answer="For you.", message_id=form_id) == 403
