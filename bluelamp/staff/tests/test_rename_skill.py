"""A skill gets another name; its code and who has it stay."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import make_skill, rename_skill
from bluelamp.staff.actions.skills import NoSkill
from bluelamp.staff.queries import actor_for, names_of_skills
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db


def test_nobody_else_may() -> None:
    office = an_office()
    make_skill(by=office.by, name="Welsh")
    with pytest.raises(NotAllowed):
        rename_skill(by=actor_for(office.member), code="welsh", name="Cymraeg")


def test_the_name_changes_once_and_the_code_stays() -> None:
    office = an_office()
    make_skill(by=office.by, name="Welsh")
    rename_skill(by=office.by, code="welsh", name=" Cymraeg ")
    rename_skill(by=office.by, code="welsh", name="Cymraeg")
    assert names_of_skills() == {"welsh": "Cymraeg"}
    assert Entry.objects.get(name="staff.SkillRenamed").facts["skill"] == "welsh"


@pytest.mark.parametrize("name", ["", "x" * 41, "hate CRIME"])
def test_a_name_that_is_none_or_anothers_is_refused(name: str) -> None:
    office = an_office()
    make_skill(by=office.by, name="Welsh")
    make_skill(by=office.by, name="Hate crime")
    with pytest.raises(NoSkill):
        rename_skill(by=office.by, code="welsh", name=name)
