"""What fields work out for the templates."""

from bluelamp.foundation.design.fields import DateField, Field, Option
from bluelamp.foundation.design.tests.rendering import component


def test_a_question_is_shown_by_the_component_of_its_kind() -> None:
    assert Field("x", "X").template.endswith("/input.html")
    assert Field("x", "X", kind="email").template.endswith("/input.html")
    assert Field("x", "X", kind="radios").template.endswith("/radios.html")
    assert DateField("x", "X").template.endswith("/date_input.html")


def test_only_the_heading_of_a_page_is_set_large_by_itself() -> None:
    assert Field("x", "X").size == "l"
    assert Field("x", "X", is_page_heading=False).size == ""
    assert Field("x", "X", is_page_heading=False, label_size="m").size == "m"


def test_a_hint_is_read_out_before_an_error() -> None:
    assert Field("when", "When", hint="H", error="E").described_by == "when-hint when-error"


def test_an_error_marks_the_whole_date_unless_the_wrong_part_is_known() -> None:
    assert [part.wrong for part in DateField("d", "D").parts] == [False, False, False]
    assert [part.wrong for part in DateField("d", "D", error="E").parts] == [True, True, True]
    assert [part.wrong for part in DateField("d", "D", error="E", wrong=("month",)).parts] == [
        False,
        True,
        False,
    ]


def test_an_error_link_finds_the_first_option() -> None:
    field = Field("who", "Who", kind="radios", options=(Option("a", "A"), Option("b", "B")))
    assert 'id="who"' in component("radios", {"field": field})


def test_a_first_empty_line_is_not_lost_in_a_text_area() -> None:
    html = component("textarea", {"field": Field("x", "X", kind="textarea", value="\n\nThen he left.")})
    assert ">\n\n\nThen he left.</textarea>" in html
