"""Where an administrator renames a skill."""

import pytest

from bluelamp.staff.actions import make_skill
from bluelamp.staff.queries import names_of_skills
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
SKILLS = "/desk/setup/skills/"


def test_it_has_its_new_name_and_its_code() -> None:
    desk = a_desk()
    make_skill(by=desk.office.by, name="Welsh")
    (link,) = desk.see(SKILLS).select("tbody th a")
    page = desk.send(str(link["href"]), name=" Cymraeg ")
    assert "The skill has its new name." in words(page)
    assert names_of_skills() == {"welsh": "Cymraeg"}


def test_a_name_that_another_skill_has_is_refused() -> None:
    desk = a_desk()
    for name in ("Welsh", "Polish"):
        make_skill(by=desk.office.by, name=name)
    page = desk.send(f"{SKILLS}welsh/", name="Polish")
    assert problems(page)[0].startswith("Enter a name of at most 40 characters")
    assert page.select("#name")[0]["value"] == "Polish"


def test_there_is_no_page_of_a_skill_that_is_none() -> None:
    assert a_desk().client.get(f"{SKILLS}none/").status_code == 404
