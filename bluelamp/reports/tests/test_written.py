"""A definition is read strictly, and comes back as it was written."""

import json

import pytest
from django.utils.translation import override
from hypothesis import given

from bluelamp.reports.definition import Definition, Text
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, definitions
from bluelamp.reports.written import NotADefinition, read_definition, values_of, write_definition


@given(definitions())
def test_a_definition_comes_back_as_it_was_written(definition: Definition) -> None:
    assert read_definition(write_definition(definition)) == definition


@pytest.mark.parametrize("definition", SHIPPED.values(), ids=str)
def test_what_comes_with_bluelamp_comes_back_as_it_was_written(definition: Definition) -> None:
    assert read_definition(write_definition(definition)) == definition


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"lable": "x"}, "lable"),
        ({"label": 7}, "$.label"),
        ({"label": {"en": 7}}, "$.label"),
        ({"pages": [{"code": "a"}]}, "$.pages[0]"),
        ({"pages": [{"code": "a", "title": "b", "questions": [{"code": "c", "label": "d", "kind": "x"}]}]}, "kind"),
        ({"grade": "high"}, "$.grade"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(change: dict[str, object], place: str) -> None:
    with pytest.raises(NotADefinition) as refused:
        read_definition(json.dumps(values_of(a_definition()) | change))
    assert place in str(refused.value)


@pytest.mark.parametrize("written", ["", "[]", "{", "null", '"', "[" * 100_000, "\ud800", "{}" + " " * 1_000_001])
def test_what_is_no_definition_at_all_is_refused(written: str) -> None:
    with pytest.raises(NotADefinition, match="This is not the definition of a form"):
        read_definition(written)


def test_words_are_shown_in_the_language_of_the_reader_or_in_english() -> None:
    label = Text({"en": "Lost cat", "cy": "Cath ar goll"})
    with override("cy"):
        assert (str(label), str(Text({"en": "Dog"}))) == ("Cath ar goll", "Dog")
    with override("en-gb"):
        assert str(label) == "Lost cat"
    assert not Text({"en": ""})


def test_words_in_english_only_are_written_as_one_text() -> None:
    page = a_page("first", a_question("colour", label={"en": "Colour?", "cy": "Lliw?"}))
    values = values_of(a_definition(page))
    assert values["label"] == "Lost cat"
    assert values["pages"][0]["questions"][0]["label"] == {"en": "Colour?", "cy": "Lliw?"}
