"""A skill is made, for staff to have and contacts to need."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import make_skill
from bluelamp.staff.actions.skills import NoSkill
from bluelamp.staff.queries import actor_for, names_of_skills
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import facts

pytestmark = pytest.mark.django_db


def test_only_an_administrator_makes_one() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        make_skill(by=actor_for(office.member), name="Welsh")
    make_skill(by=office.by, name="  British  Sign Language ")
    assert names_of_skills() == {"british-sign-language": "British Sign Language"}
    assert facts("SkillMade", "skill") == [("british-sign-language",)]


@pytest.mark.parametrize("name", ["", "???", "x" * 41, "\ufb03" * 20, "WELSH"])
def test_what_makes_no_skill_is_said(name: str) -> None:
    office = an_office()
    make_skill(by=office.by, name="Welsh")
    with pytest.raises(NoSkill, match="that no other skill has"):
        make_skill(by=office.by, name=name)
