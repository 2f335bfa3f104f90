"""What happens when a supervisor makes a kind of warning marker."""

import pytest

from bluelamp.people.markers import marker_kinds
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, words

pytestmark = pytest.mark.django_db
KINDS = "/desk/marker-kinds/"


def test_contact_staff_make_none() -> None:
    desk = a_desk()
    assert desk.client.get(KINDS).status_code == 404
    assert desk.client.post(KINDS, {"label": "Weapons"}).status_code == 404
    assert marker_kinds() == {}


def test_a_supervisor_makes_one() -> None:
    boss = a_desk(role=Role.SUPERVISOR)
    assert "There are no kinds yet." in words(boss.see(KINDS))
    assert boss.client.post(KINDS, {"label": "Weapons"})["Location"] == KINDS
    page = words(boss.see(KINDS))
    assert "Markers can be of the kind “Weapons” now." in page


@pytest.mark.parametrize("label", ["", "\0", HOSTILE])
def test_of_what_is_no_word_none_is_made(label: str) -> None:
    boss = a_desk(role=Role.SUPERVISOR)
    page = boss.client.post(KINDS, {"label": label})
    assert b"Enter a word or two with letters or numbers, at most 40 characters." in page.content
    assert marker_kinds() == {}
