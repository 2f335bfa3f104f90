"""Where an administrator makes skills."""

import pytest

from bluelamp.staff.tests.routing import a_skill
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
SKILLS = "/desk/setup/skills/"


def test_one_is_made_and_each_says_who_has_it() -> None:
    desk = a_desk()
    assert "There is no skill yet." in words(desk.see(SKILLS))
    page = desk.send(SKILLS, name="Polish")
    assert "The skill is made." in words(page)
    a_skill("Welsh", desk.member)
    assert [words(row) for row in desk.see(SKILLS).select("tbody tr")] == ["Polish Nobody", f"Welsh {desk.member}"]


@pytest.mark.parametrize("name", ["", "???", "welsh", "x" * 41])
def test_what_is_wrong_is_said(name: str) -> None:
    desk = a_desk()
    a_skill("Welsh")
    said = "Enter a name of at most 40 characters, with letters from A to Z, that no other skill has."
    assert problems(desk.send(SKILLS, name=name)) == [said]
