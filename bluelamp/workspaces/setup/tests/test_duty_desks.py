"""Where an administrator says who is alarmed."""

import pytest

from bluelamp.watch.queries import duty_desks, unopened_seconds
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/duty-desks/"


def test_they_are_kept_in_their_order() -> None:
    desk = a_desk()
    assert "Nobody is alarmed by e-mail yet." in words(desk.see(PAGE))
    typed = "Control room, control@harrowmere.example\nIncident manager, night, fim@harrowmere.example"
    assert "They are alarmed from now on." in words(desk.send(PAGE, desks=typed, seconds="90"))
    assert [desk.name for desk in duty_desks()] == ["Control room", "Incident manager, night"]
    assert unopened_seconds() == 90


@pytest.mark.parametrize(("desks", "seconds"), [("Control room", "60"), (", a@b.example", "60"), ("", "5"), ("", "x")])
def test_where_something_is_wrong_nothing_is_kept(desks: str, seconds: str) -> None:
    assert len(problems(a_desk().send(PAGE, desks=desks, seconds=seconds))) == 1
    assert unopened_seconds() == 60
