"""How a supervisor approves what another wrote."""

import pytest

from bluelamp.knowledge.models import Approval
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words
from bluelamp.workspaces.contact_staff.tests.test_replies import sent

pytestmark = pytest.mark.usefixtures("own_database")

ADDRESS = "/desk/replies/thanks/"
APPROVE = f"{ADDRESS}approve/"


def test_contact_staff_cannot() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk)
    assert desk.of("digital-desk").client.post(APPROVE, {"seen": "1"}).status_code == 404


def test_ones_own_words_are_refused_with_the_reason() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk)
    assert problems(sent(desk, APPROVE, seen="1")) == ["You wrote this. Ask another supervisor to approve it."]


@pytest.mark.parametrize("seen", ["1", "x", ""])
def test_what_changed_meanwhile_is_shown_instead_of_approved(seen: str) -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    other = desk.of("digital-desk", Role.SUPERVISOR)
    sent(desk)
    sent(desk, ADDRESS, words="Changed.", seen="1")
    page = sent(other, APPROVE, seen=seen)
    assert problems(page)[0].startswith("Someone changed this reply while you had it open.")
    assert "Changed." in words(page.select_one(".app-clash"))
    assert not Approval.objects.exists()


def test_what_was_withdrawn_meanwhile_is_said() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk)
    desk.client.post(f"{ADDRESS}withdraw/")
    page = sent(desk.of("digital-desk", Role.SUPERVISOR), APPROVE, seen="1")
    assert problems(page)[0].startswith("This reply is not offered any more.")
