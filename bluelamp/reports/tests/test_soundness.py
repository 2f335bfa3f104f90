"""A definition that makes no sense is refused with the place and the cure; one that is accepted can be answered."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bluelamp.reports.definition import Definition, Kind, Question
from bluelamp.reports.rules import first_unanswered, next_page, questions_asked, stop_for
from bluelamp.reports.services import composed
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.soundness import problems_of
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, definitions

RED = {"question": "colour", "answered": ["red"]}
PINK = {"question": "colour", "answered": ["pink"]}
GREEN = {"question": "colour", "answered": ["green"]}
TO_END = [{"code": "red", "label": "Red", "stop": "away"}, {"code": "green", "label": "Green"}]
LEADING = a_page("first", a_question("colour", options=TO_END))
STOPPING = [{"code": code, "label": code, "stop": "emergency"} for code in ("red", "green")]


@pytest.mark.parametrize("definition", SHIPPED.values(), ids=str)
def test_what_comes_with_bluelamp_is_sound(definition: Definition) -> None:
    assert problems_of(definition) == []


@pytest.mark.parametrize(
    ("definition", "place", "says"),
    [
        (a_definition(code="Lost Cat"), ("", ""), "The code of the service must be"),
        (a_definition(answer_within_hours=0), ("", ""), "within how many hours"),
        (a_definition(grade=6), ("", ""), "from 1 to 5"),
        (a_definition(save_days=29), ("", ""), "from 1 to 28"),
        (a_definition(keep_months=0), ("", ""), "how many months reports are kept"),
        (a_definition(languages=["cy"]), ("", ""), "English among them"),
        (a_definition(sensitive=True, safe_contact=False), ("", ""), "whether it is safe to reach people"),
        (a_definition(a_page("first")), ("first", ""), "Nothing is asked on this page"),
        (
            a_definition(
                a_page("first", a_question("a", kind="line", autocomplete="name", options=[])), sensitive=True
            ),
            ("first", "a"),
            "may not remember what is typed",
        ),
        (a_definition(a_page("check", a_question("colour"))), ("check", ""), "this page is taken"),
        (a_definition(a_page("first", a_question("email"))), ("first", "email"), "this question is taken"),
        (a_definition(a_page("first", a_question("a"), a_question("a"))), ("first", "a"), "this question is taken"),
        (a_definition(a_page("A b", a_question("colour"))), ("A b", ""), "small letters"),
        (a_definition(a_page("first", a_question("a-b"))), ("first", "a-b"), "small letters"),
        (a_definition(a_page("first", a_question("a", options=[]))), ("first", "a"), "Offer from 2 to 200 answers"),
        (a_definition(a_page("first", a_question("a", kind="line"))), ("first", "a"), "Only a question with answers"),
        (a_definition(a_page("first", a_question("a", options=STOPPING))), ("first", "a"), "nobody can send it"),
        (a_definition(a_page("first", a_question("a", label=""))), ("first", "a"), "question has no words in: en"),
        (
            a_definition(a_page("first", a_question("a", kind="group", options=[]))),
            ("first", "a"),
            "Say what is asked of",
        ),
        (a_definition(a_page("first", a_question("a", kind="tick"))), ("first", "a"), "A tick has one answer"),
        (a_definition(a_page("first", a_question("a", label="x" * 501))), ("first", "a"), "question: too long"),
        (a_definition(a_page("first", a_question("a"), lead="x" * 2_001)), ("first", ""), "opening words: too long"),
        (a_definition(LEADING, a_page("away", ends=True)), ("away", ""), "does not say where else to go"),
        (
            a_definition(LEADING, a_page("away", a_question("a"), ends=True, lead="Go.")),
            ("away", ""),
            "nothing can be asked on it",
        ),
        (a_definition(LEADING, a_page("away", ends=True, only=RED, lead="Go.")), ("away", ""), "waits for nothing"),
        (
            a_definition(a_page("first", a_question("a")), a_page("away", ends=True, lead="Go.")),
            ("away", ""),
            "No answer leads here. Put [ends away]",
        ),
        (a_definition(LEADING, a_page("away", a_question("a"))), ("first", "colour"), "There is no page “away”"),
        (a_definition(LEADING), ("first", "colour"), "There is no page “away”"),
        (a_definition(also_called="x" * 2_001), ("", ""), "words that people may call it: too long"),
        (a_definition(a_page("first", a_question("a", longest=0))), ("first", "a"), "longest answer"),
        (a_definition(a_page("first", a_question("a", only=RED))), ("first", "a"), "not asked before it"),
        (
            a_definition(a_page("first", a_question("colour", only=RED))),
            ("first", "colour"),
            "not asked before it",
        ),
        (
            a_definition(a_page("first", a_question("a", kind="line", options=[])), for_children=True),
            ("first", "a"),
            "A child may leave this empty",
        ),
        (
            a_definition(
                a_page("first", a_question("colour")),
                a_page("next", a_question("a"), only=PINK),
            ),
            ("next", ""),
            "does not offer: pink",
        ),
        (
            a_definition(a_page("first", a_question("colour")), a_page("next", a_question("a", only=RED), only=GREEN)),
            ("next", "a"),
            "can never be asked",
        ),
    ],
)
def test_what_makes_no_sense_is_named_with_its_place(definition: Definition, place: tuple[str, str], says: str) -> None:
    found = problems_of(definition)
    assert [(problem.page, problem.question) for problem in found if says in problem.says] == [place] * len(
        [problem for problem in found if says in problem.says]
    )
    assert any(says in problem.says for problem in found), found


def test_a_question_behind_one_that_can_never_be_asked_can_never_be_asked_either() -> None:
    hidden = a_question("size", only=RED)
    behind = a_question("reason", only={"question": "size"})
    definition = a_definition(a_page("first", a_question("colour")), a_page("next", hidden, behind, only=GREEN))
    assert [problem.question for problem in problems_of(definition)] == ["size", "reason"]


def test_every_word_is_there_in_every_language_of_the_form() -> None:
    both = {"en": "Colour?", "cy": "Lliw?"}
    page = a_page("first", a_question("colour", label=both, hint={"en": "Any"}), title=both)
    found = [problem.says for problem in problems_of(a_definition(page, languages=["en", "cy"], label=both))]
    assert "The hint has no words in: cy." in found
    assert "The question has no words in: cy." not in found
    assert any("answer “red”" in says for says in found)
    assert "The name has words in a language the form is not in." in [
        problem.says for problem in problems_of(a_definition(page, label=both))
    ]


def test_a_long_chain_of_conditions_is_checked_at_once() -> None:
    pages = [a_page("page-0", a_question("q0"))]
    for number in range(1, 60):
        waits = {"question": f"q{number - 1}", "answered": ["red"]}
        pages.append(a_page(f"page-{number}", a_question(f"q{number}", only=waits), only=waits))
    assert problems_of(a_definition(*pages)) == []


def test_one_that_is_far_too_long_is_refused_at_once() -> None:
    questions = [a_question(f"q{n}", only={"question": f"q{n - 1}"} if n else None) for n in range(2_000)]
    found = problems_of(a_definition(a_page("first", *questions)))
    assert [problem.says for problem in found] == [
        "This is too long to answer: at most 60 pages and 200 questions. Take some away."
    ]


def test_a_group_of_more_fields_than_one_page_may_send_is_refused() -> None:
    days = [{"code": f"day{n}", "label": "Which day?", "kind": "date"} for n in range(7)]
    asked = {"kind": "group", "options": [], "each": "Theft"}
    largest = a_question("thefts", **asked, parts=days[:6], most=50)
    assert problems_of(a_definition(a_page("first", largest))) == []
    larger = a_question("thefts", **asked, parts=days, most=50)
    found = [problem.says for problem in problems_of(a_definition(a_page("first", larger)))]
    assert found == ["This asks for too much on one page. Take away some parts, or have it asked for less often."]


@given(definitions(sound=True), st.data())
def test_every_path_through_a_definition_that_is_accepted_ends(definition: Definition, data: st.DataObject) -> None:
    assume(not problems_of(definition))
    service = composed(definition, 1)
    answers: dict[str, Any] = {"emergency": "no", "device_safe": "yes"}
    seen = []
    page = next_page(service, answers, service.pages[0].code)
    while page is not None:
        seen.append(page.code)
        for question in page.questions:
            if question in questions_asked(page, answers):
                answers[question.code] = data.draw(_answer(question))
        if stop_for(page, answers):
            return
        page = next_page(service, answers, page.code)
    assert len(seen) == len(set(seen))
    assert first_unanswered(service, answers) is None


@given(definitions())
def test_no_definition_breaks_the_checks(definition: Definition) -> None:
    assert all(problem.says.endswith(".") for problem in problems_of(definition))


def _answer(question: Question) -> st.SearchStrategy[Any]:
    codes = [option.code for option in question.options]
    if question.kind == Kind.GROUP:
        return st.lists(st.just({"what": "told"}), min_size=int(question.required), max_size=2)
    if question.kind == Kind.MANY:
        return st.lists(st.sampled_from(codes), min_size=int(question.required), unique=True)
    given = st.sampled_from(codes or ["told"])
    return given if question.required else given | st.just("")


def test_a_page_of_its_own_that_ends_the_form_is_sound_and_never_asked() -> None:
    definition = a_definition(LEADING, a_page("away", ends=True, lead="Go there."), a_page("last", a_question("size")))
    assert problems_of(definition) == []
    following = next_page(composed(definition, 1), {"colour": "green"}, "first")
    assert following is not None
    assert following.code == "last"
