"""A supervisor notes what someone can do."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import choose_skills
from bluelamp.staff.queries import actor_for, skills_of
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import facts
from bluelamp.staff.tests.routing import a_skill
from bluelamp.staff.tests.working import PLANNER

pytestmark = pytest.mark.django_db


def test_nobody_gives_themselves_a_skill() -> None:
    office = an_office()
    a_skill("Welsh")
    with pytest.raises(NotAllowed):
        choose_skills(by=actor_for(office.member), account=office.member, skills=frozenset({"welsh"}))


def test_what_someone_gains_and_loses_is_in_the_ledger_once() -> None:
    member = an_office().member
    a_skill("Welsh"), a_skill("Polish")
    for skills in ({"welsh", "polish"}, {"welsh", "polish"}, {"polish"}):
        choose_skills(by=PLANNER, account=member, skills=frozenset(skills))
    assert [skill.name for skill in skills_of([member.pk])[member.pk]] == ["Polish"]
    assert facts("SkillGained", "skill") == [("polish",), ("welsh",)]
    assert facts("SkillLost", "skill") == [("welsh",)]
