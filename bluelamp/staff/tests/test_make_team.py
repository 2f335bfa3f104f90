"""Teams share what waits."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import CodeTaken, make_team
from bluelamp.staff.models import Team
from bluelamp.staff.tests.scenarios import SET_UP

pytestmark = pytest.mark.django_db


def test_a_team_is_known_by_its_code() -> None:
    make_team(by=SET_UP, code="digital-desk", name="Digital desk")
    assert str(Team.objects.get(pk="digital-desk")) == "Digital desk"


def test_a_code_is_given_once() -> None:
    make_team(by=SET_UP, code="digital-desk", name="Digital desk")
    with pytest.raises(CodeTaken, match="Choose another name"):
        make_team(by=SET_UP, code="digital-desk", name="Another")


def test_not_everyone_makes_teams() -> None:
    with pytest.raises(NotAllowed):
        make_team(by=Actor.public(), code="mine", name="Mine")
