"""Where supervisors make the tags of the force."""

import pytest

from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_contact_staff_do_not_find_it() -> None:
    desk = a_desk()
    assert desk.client.get("/desk/tags/").status_code == 404
    assert "Tags" not in words(desk.see("/desk/").select(".moj-primary-navigation")[0])


def test_a_supervisor_makes_one_and_sees_it() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    assert "There are no tags yet." in words(desk.see("/desk/tags/"))
    desk.client.post("/desk/tags/", {"label": "Hate crime"})
    page = desk.see("/desk/tags/")
    assert "Contacts can have the tag “Hate crime” now." in words(page)
    assert [words(tag) for tag in page.select(".app-tag")] == ["Hate crime"]
    assert [words(option) for option in desk.see("/desk/").select("#tag option")] == ["All tags", "Hate crime"]


@pytest.mark.parametrize("typed", ["", "?", HOSTILE, "\0"])
def test_what_cannot_be_a_tag_is_said_and_shown_again(typed: str) -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    response = desk.client.post("/desk/tags/", {"label": typed})
    page = type(desk.see("/desk/"))(response.content, "html.parser")
    assert problems(page) == ["Enter a word or two with letters or numbers, at most 40 characters."]
    assert page.select("img") == []
