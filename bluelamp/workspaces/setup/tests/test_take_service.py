"""An administrator takes a service in from a file."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.reports.tests.forms import a_definition, a_page, a_question
from bluelamp.reports.tests.publishing import as_it_is
from bluelamp.reports.versions import State, versions_of
from bluelamp.reports.written import write_definition
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
TAKE = "/desk/setup/services/take/"
WRONG: list[tuple[Any, str]] = [
    ("", "This is not the definition of a form"),
    (b"\xff\xfe", "This is not the definition of a form"),
    ("[" * 100_000, "This is not the definition of a form"),
    ('{"code": "a", "label": 3, "team": "x", "answer_within_hours": 1}', "$.label"),
    ('{"code": "a", "label": "A", "team": "x", "answer_within_hours": 1, "colour": 1}', "colour"),
    ('{"code": "a", "label": "A\\u0000", "team": "x", "answer_within_hours": 1}', "null character"),
    (write_definition(a_definition(code="Lost Cat")), "The code of the service must be small letters"),
    (write_definition(a_definition(a_page("a/b", a_question("c")))), "a/b: The code of a page must be"),
    (write_definition(a_definition(a_page("a", a_question("c"), a_question("c")))), "a, c: The code of this"),
]


def a_file(content: str | bytes) -> SimpleUploadedFile:
    """Return a file to send."""
    return SimpleUploadedFile("service.json", content if isinstance(content, bytes) else content.encode())


def test_what_was_saved_is_taken_in_as_the_next_version() -> None:
    desk = a_desk()
    saved = desk.client.post("/desk/setup/services/drugs/1/export/").content
    assert "It is taken in as a draft." in words(desk.send(TAKE, file=a_file(saved)))
    assert as_it_is("drugs", 2).definition == as_it_is("drugs", 1).definition
    assert as_it_is("drugs", 2).state == State.WAITS


def test_what_is_no_service_is_refused_with_its_place_and_reason() -> None:
    desk = a_desk()
    for content, says in WRONG:
        assert says in problems(desk.send(TAKE, file=a_file(content)))[0]
    assert [version.code for version in versions_of("lost-cat")] == []


def test_no_file_is_no_service() -> None:
    assert problems(a_desk().send(TAKE)) == ["This is not the definition of a form: no file was chosen."]
