"""A form about a service that is sent as it was shown changes nothing."""

from typing import Any

import pytest
from hypothesis import given, settings

from bluelamp.reports.definition import Definition
from bluelamp.reports.shipped import PARTS, SHIPPED
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, definitions
from bluelamp.reports.written import values_of
from bluelamp.workspaces.setup.page_forms import form_of_page, page_in
from bluelamp.workspaces.setup.question_forms import form_of_question, question_in
from bluelamp.workspaces.setup.service_forms import check_service, form_of_service, with_answers

BOTH = {"en": "Red", "cy": "Coch"}
OPTIONS: list[dict[str, Any]] = [
    {"code": "red", "label": BOTH, "hint": BOTH, "danger": True, "stop": "not-safe-here"},
    {"code": "green", "label": {"en": "Green: or not (danger) / so | so"}, "hidden": True, "to_standards": True},
]
PART = a_question("new", hint=BOTH, missing=BOTH, options=OPTIONS[:1], longest=7)
LIST = {"code": "toys", "label": BOTH, "kind": "group", "each": BOTH, "most": 3, "parts": [PART]}
WELSH = a_definition(
    a_page("first", a_question("colour", label=BOTH, hint=BOTH, missing=BOTH, options=OPTIONS[:1]), title=BOTH),
    a_page("next", LIST, lead={"en": "One\n\nTwo", "cy": "Un"}, only={"question": "colour", "answered": ["red"]}),
    label=BOTH,
    about=BOTH,
    languages=["en", "cy"],
    grade=3,
    anonymous=True,
)


def changes_nothing(definition: Definition) -> None:
    """Show every form about a definition, and read each as it was shown."""
    for page in definition.pages:
        form = form_of_page(page, definition)
        assert (page_in(form, definition, page), form.wrong) == (page, {})
        for question in page.questions:
            form = form_of_question(question, definition)
            assert (question_in(form, question, definition), form.wrong) == (question, {})
    assert with_answers(definition, form_of_service(definition)) == definition


@pytest.mark.parametrize("definition", [*SHIPPED.values(), WELSH], ids=str)
def test_whatever_a_form_can_say_is_kept(definition: Definition) -> None:
    changes_nothing(definition)


@settings(max_examples=40)
@given(definitions(sound=True))
def test_no_form_that_is_sent_as_it_was_shown_changes_anything(definition: Definition) -> None:
    changes_nothing(definition)


def test_a_form_may_ask_what_the_parts_of_bluelamp_ask() -> None:
    """Whatever stands in the parts of a place or a vehicle can stand in a list of the force's own."""
    for parts in PARTS.values():
        changes_nothing(
            a_definition(
                a_page(
                    "first", LIST | {"label": "What?", "each": "Thing", "parts": [values_of(part) for part in parts]}
                ),
                languages=["en", "cy"],
            )
        )


@pytest.mark.django_db
def test_a_service_that_goes_to_no_team_is_not_kept() -> None:
    form = form_of_service(WELSH)
    check_service(form)
    assert set(form.wrong) == {"team"}
