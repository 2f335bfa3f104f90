"""An administrator makes a service from scratch."""

from typing import Any

import pytest

from bluelamp.foundation.clock import new_id
from bluelamp.reports.tests.publishing import as_it_is, begun
from bluelamp.reports.versions import versions_of
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
NEW = "/desk/setup/services/new/"
TYPED: dict[str, Any] = {
    "label": "Report a lost dog",
    "team": "digital-desk",
    "hours": "24",
    "grade": "3",
    "save_days": "7",
}
WRONG: list[tuple[dict[str, str], str]] = [
    ({"label": ""}, "Enter what the service is called, such as Report a lost dog."),
    ({"label": "x" * 121}, "This name is too long. Shorten it to 120 characters or fewer."),
    ({"label": "犬"}, "Use a name with letters from a to z in it: its address is made of them."),
    ({"label": "Crime"}, "There is a service with this name. Choose another, or begin a version of that one."),
    ({"team": "no-such-team"}, "Choose the team that answers."),
    ({"hours": "0"}, "Enter a number of hours from 1 to 8,760, which is a year."),
    ({"hours": "9" * 20}, "Enter a number of hours from 1 to 8,760, which is a year."),
    ({"grade": "9"}, "Choose a grade of the list, or none."),
    ({"languages": "Welsh"}, "Enter codes of two or three small letters with commas between them, such as cy, pl."),
]


def test_it_is_begun_with_what_was_typed_and_its_first_page_comes_next() -> None:
    page = a_desk().send(NEW, **TYPED, about="For dogs.", ways=["sensitive", "safe_contact"], languages="cy")
    assert words(page.select_one("h1")) == "Add a page"
    made = as_it_is("report-a-lost-dog", 1).definition
    assert (str(made.label), str(made.about), made.team) == ("Report a lost dog", "For dogs.", "digital-desk")
    assert (made.answer_within_hours, made.grade, made.languages) == (24, 3, ("en", "cy"))
    assert (made.anonymous, made.sensitive, made.safe_contact) == (False, True, True)


def test_what_is_wrong_is_said_and_nothing_is_begun() -> None:
    desk = a_desk()
    for typed, says in WRONG:
        assert problems(desk.send(NEW, **TYPED | typed)) == [says]
    assert versions_of("report-a-lost-dog") == []


def test_a_form_that_is_sent_twice_makes_one() -> None:
    desk, id_ = a_desk(), new_id()
    for _turn in range(2):
        assert words(desk.send(NEW, **TYPED, version_id=id_).select_one("h1")) == "Add a page"
    assert len(versions_of("report-a-lost-dog")) == 1


def test_a_name_that_another_service_has_is_taken() -> None:
    desk = a_desk()
    begun(desk.office.by)
    assert problems(desk.send(NEW, **TYPED | {"label": "Lost cat"}))[0].startswith("There is a service with this name.")
