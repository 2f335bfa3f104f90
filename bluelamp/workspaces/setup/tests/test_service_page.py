"""A page of a service is added and changed, with its questions a line each."""

import pytest

from bluelamp.reports.definition import When
from bluelamp.reports.tests.forms import a_definition, a_page, a_question
from bluelamp.reports.tests.publishing import as_it_is, begun
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
CAT = "/desk/setup/services/lost-cat/1/"
NEW = f"{CAT}add-page/"


def a_desk_with_a_cat() -> Desk:
    """Begin a service with one page."""
    desk = a_desk()
    begun(desk.office.by)
    return desk


def test_a_page_is_added_with_its_questions_and_when_it_is_asked() -> None:
    desk = a_desk_with_a_cat()
    desk.send(NEW, seen="1", title="The cat", lead="Tell us.", only=["colour:red"], questions="line: Its name? *")
    page = as_it_is("lost-cat", 1).definition.pages[-1]
    assert (page.code, str(page.lead), page.only) == ("the-cat", "Tell us.", When(question="colour", answered=("red",)))
    assert [question.code for question in page.questions] == ["its_name"]


def test_one_is_looked_at_on_a_phone_before_it_is_kept() -> None:
    desk = a_desk_with_a_cat()
    page = desk.send(NEW, seen="1", preview="yes", title="The cat", questions="place: Where?\nlist: Toys = What?")
    phone = page.select_one(".app-phone")
    assert "The cat Where? Address, or where it is" in words(phone)
    assert page.select("#title")[0]["value"] == "The cat"
    assert as_it_is("lost-cat", 1).edition == 1
    ids = [str(one["id"]) for one in page.select("[id]")]
    assert len(ids) == len(set(ids))


def test_more_questions_are_added_behind_those_it_has() -> None:
    desk = a_desk_with_a_cat()
    assert "colour?" in words(desk.see(f"{CAT}pages/first/"))
    desk.send(f"{CAT}pages/first/", seen="1", title="Begin", questions="words: Colour?")
    page = as_it_is("lost-cat", 1).definition.pages[0]
    assert (page.code, str(page.title)) == ("first", "Begin")
    assert [question.code for question in page.questions] == ["colour", "colour_2"]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"title": ""}, "Enter a title for the page."),
        ({"questions": "wurds: Why?"}, "Line 1: there is no kind “wurds”."),
        ({"only": ["colour:red", "size:big"]}, "Choose answers to one question only."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(typed: dict[str, object], says: str) -> None:
    desk = a_desk_with_a_cat()
    page = desk.send(NEW, **{"seen": "1", "title": "The cat", "questions": "words: Why?"} | typed)
    assert says in problems(page)[0]
    assert as_it_is("lost-cat", 1).edition == 1


def test_a_page_can_wait_only_for_what_is_asked_before_it() -> None:
    desk = a_desk()
    begun(desk.office.by, a_definition(a_page("first", a_question("colour")), a_page("next", a_question("size"))))
    assert desk.see(f"{CAT}pages/first/").select("[name=only]") == []
    offered = [one["value"] for one in desk.see(f"{CAT}pages/next/").select("[name=only]")]
    assert offered == ["colour:red", "colour:green", "colour"]


def test_what_a_colleague_changed_meanwhile_is_said_and_what_was_typed_stays() -> None:
    desk = a_desk_with_a_cat()
    page = desk.send(NEW, seen="9", title="The cat", questions="words: Why?")
    assert "changed this version while you had it open" in problems(page)[0]
    assert "words: Why?" in words(page.select_one("textarea#questions"))


def test_what_is_not_there_and_what_comes_with_bluelamp_is_not_found() -> None:
    desk = a_desk_with_a_cat()
    assert desk.client.get(f"{CAT}pages/gone/").status_code == 404
    assert desk.client.get("/desk/setup/services/crime/1/pages/who/").status_code == 404


def test_a_page_that_ends_the_form_says_so_wherever_staff_see_it() -> None:
    desk = a_desk_with_a_cat()
    page = desk.send(NEW, seen="1", preview="yes", title="Not us", lead="Ask them.\n\nThey know.", ends="yes")
    phone = page.select_one(".app-phone")
    assert words(phone) == "It ends the form. Not us Ask them. They know."
    assert page.select("#ends")[0]["checked"] is not None
    desk.send(NEW, seen="1", title="Not us", lead="Ask them.", ends="yes")
    assert as_it_is("lost-cat", 1).definition.pages[-1].ends
    told = words(desk.see(CAT))
    assert "2. Not us It ends the form, after an answer that is marked [ends not-us]. Ask them." in told
    assert "No answer leads here. Put [ends not-us] behind one" in told
