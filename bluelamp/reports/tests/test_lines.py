"""Questions and answers as they are typed, one a line."""

import pytest

from bluelamp.reports.definition import Kind, Option, Question, Text
from bluelamp.reports.lines import KINDS, NotALine, lines_of_options, lines_of_parts, options_in, questions_in
from bluelamp.reports.soundness import problems_of
from bluelamp.reports.tests.forms import a_definition, a_page
from bluelamp.reports.written import values_of

SEVERAL = """
one of: What did you lose? * = A phone / A bicycle | any kind / Something else
any of: Who saw it? = I did / A friend
tick: Is it insured? = It is insured
words: What happened? *
place: Where was that? #where
list: What went with it? = What is it? / What is it worth?
"""


def one(line: str) -> Question:
    """Return the question of a line."""
    return questions_in(line, taken=())[0]


def test_a_page_of_lines_is_a_page_of_sound_questions() -> None:
    found = questions_in(SEVERAL, taken=())
    assert problems_of(a_definition(a_page("first", *map(values_of, found)))) == []
    assert [question.code for question in found] == [
        "what_did_you_lose",
        "who_saw_it",
        "is_it_insured",
        "what_happened",
        "where",
        "what_went_with_it",
    ]
    assert [question.required for question in found] == [True, False, False, True, False, False]
    assert str(found[0].options[1].hint) == "any kind"
    assert [part.code for part in found[5].parts] == ["what_is_it", "what_is_it_worth"]


@pytest.mark.parametrize("words", KINDS)
def test_every_kind_has_a_word(words: str) -> None:
    assert one(f"{words}: What? = A / B").kind == KINDS[words]


def test_the_kind_may_be_left_out_where_the_line_tells_it() -> None:
    assert one("What colour? = Red / Blue").kind == Kind.CHOICE
    assert one("What happened to you, in short: anything?").kind == Kind.WORDS


def test_a_code_is_made_of_the_words_and_never_one_that_is_taken() -> None:
    found = questions_in("words: Why?\nwords: Why?\nwords: Name\nwords: 101 or 999?\nwords: 犬?", taken=["why"])
    assert [question.code for question in found] == ["why_2", "why_3", "name_2", "or_999", "question"]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("words: A\n\nwurds: B", "Line 3: there is no kind “wurds”. Use one of these: one of, any of"),
        ("words: *", "Line 1: there is no question."),
        ("words: A #a\nwords: B #a", "Line 2: the code “a” is taken."),
        ("one of: A = B [dangerous] / C", "there is no mark [dangerous]."),
        ("one of: A = B [ends here now] / C", "there is no mark [ends here now]."),
    ],
)
def test_what_is_no_question_is_named_by_its_line(typed: str, says: str) -> None:
    with pytest.raises(NotALine) as error:
        questions_in(typed, taken=())
    assert says in str(error.value)


def test_two_answers_of_one_code_are_refused() -> None:
    with pytest.raises(NotALine, match="Line 2: the code “red” is there twice"):
        options_in("red: Red\nred: Crimson")


def test_answers_are_shown_as_they_are_typed() -> None:
    typed = "red: It was red | like a rose [danger] [ends]\nblue: Blue [police] [hidden]\nother: Other (say which)"
    found = options_in(typed)
    assert lines_of_options(found) == typed.replace("[danger] [ends]", "[danger] [ends]")
    assert found[0] == Option(
        code="red", label=Text({"en": "It was red"}), hint=Text({"en": "like a rose"}), stop="emergency", danger=True
    )
    assert (found[1].to_standards, found[1].hidden) == (True, True)


def test_parts_of_a_list_are_shown_as_they_are_typed() -> None:
    typed = "line: What is it? * #what\nmoney: What is it worth? #worth\none of: New? = yes: Yes / no: No #new"
    assert lines_of_parts(questions_in(typed, taken=())) == typed


def test_an_answer_can_end_the_form_with_a_page_of_its_own() -> None:
    typed = "red: Red [ends report-fraud]\nblue: Blue [ends not safe]"
    found = options_in(typed)
    assert [option.stop for option in found] == ["report-fraud", "not-safe-here"]
    assert lines_of_options(found) == typed
