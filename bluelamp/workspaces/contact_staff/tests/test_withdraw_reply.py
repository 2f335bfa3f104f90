"""What happens when a supervisor withdraws a saved reply."""

import pytest

from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words
from bluelamp.workspaces.contact_staff.tests.test_replies import sent

pytestmark = pytest.mark.django_db

APPROVE = "/desk/replies/thanks/approve/"


def test_it_is_offered_no_more_and_can_be_offered_again() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    contact = a_burglary_reported().contact
    other = desk.of("digital-desk", Role.SUPERVISOR)
    sent(desk)
    sent(other, APPROVE, seen="1")
    assert desk.of("digital-desk").client.post("/desk/replies/thanks/withdraw/").status_code == 404
    assert desk.see_contact(contact).select("#saved_reply option[value=thanks]")
    desk.client.post("/desk/replies/thanks/withdraw/")
    assert "“Thank you” is not offered any more." in words(desk.see("/desk/replies/"))
    assert not desk.see_contact(contact).select("#saved_reply option[value=thanks]")
    sent(desk, "/desk/replies/thanks/", seen="1")
    assert not desk.see_contact(contact).select("#saved_reply option[value=thanks]")
    sent(other, APPROVE, seen="2")
    assert desk.see_contact(contact).select("#saved_reply option[value=thanks]")
