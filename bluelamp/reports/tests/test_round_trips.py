"""Whatever form is accepted: each way through it ends, and what was typed on it is the same wherever it goes."""

import json
import os
from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import uuid4

from django.utils.datastructures import MultiValueDict
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bluelamp.foundation.words import tidy
from bluelamp.reports.check import check_page
from bluelamp.reports.definition import WITH_OPTIONS, Definition, Kind, Question, Service
from bluelamp.reports.drafts import TOKEN_BYTES, OpenDraft, seal, unseal
from bluelamp.reports.given import check_given
from bluelamp.reports.in_words import answer_in_words
from bluelamp.reports.looked_up import NONE, looked_up_in
from bluelamp.reports.queries import as_told
from bluelamp.reports.rules import first_unanswered, next_page, questions_asked, stop_for
from bluelamp.reports.services import composed
from bluelamp.reports.shipped import parts_of
from bluelamp.reports.soundness import problems_of
from bluelamp.reports.tests.forms import definitions
from bluelamp.reports.written import read_definition, write_definition

TODAY: Final = date(2026, 5, 12)
TOKEN: Final = b"t" * TOKEN_BYTES
MANY: Final = int(os.environ.get("FORMS", "50"))  # many more by script/soak forms
WORDS: Final = st.text(min_size=1, max_size=10).filter(tidy)
Fields = dict[str, list[str]]


@settings(max_examples=MANY)
@given(definitions(sound=True), st.data())
def test_what_was_typed_on_an_accepted_form_is_the_same_wherever_it_goes(
    definition: Definition, data: st.DataObject
) -> None:
    assume(not problems_of(definition))
    assert read_definition(write_definition(definition)) == definition
    service = composed(definition, 1).asked_of_machines
    answers, ended = _filled_in(service, data)
    if ended:
        return
    assert first_unanswered(service, answers) is None
    given_by_a_machine = check_given(service, json.loads(json.dumps(answers)), today=TODAY)
    assert (given_by_a_machine.wrong, given_by_a_machine.answers) == ([], answers)
    draft = OpenDraft(uuid4(), service.code, 1, b"seed", answers)
    opened = unseal(seal(draft, TOKEN), draft.id, TOKEN)
    assert opened is not None
    assert opened["answers"] == answers
    told = {one.question.code: one.answer for one in as_told(service, opened["answers"])}
    for page in service.pages:
        for question in questions_asked(page, answers):
            assert told[question.code] == answer_in_words(question, answers[question.code])
            if question.kind != Kind.MEMORABLE_WORD:
                assert all(leaf in told[question.code] for leaf in _leaves(question, answers[question.code]))


@settings(max_examples=MANY)
@given(definitions())
def test_a_form_that_is_refused_says_where_and_why(definition: Definition) -> None:
    pages = {"", *(page.code for page in definition.pages)}
    questions = {"", *(question.code for page in definition.pages for question in page.questions)}
    for problem in problems_of(definition):
        assert problem.says.strip()
        assert (problem.page in pages, problem.question in questions) == (True, True)
        assert problem.page or not problem.question


def _filled_in(service: Service, data: st.DataObject) -> tuple[dict[str, Any], bool]:
    """Go through a form as a browser does; return what was kept, and whether an answer ended it."""
    answers: dict[str, Any] = {}
    seen: list[str] = []
    page = next_page(service, answers, "")
    while page is not None:
        assert page.code not in seen
        seen.append(page.code)
        fields: Fields = {}
        for question in page.questions:
            fields |= data.draw(_typed(question, question.code, needed=question.required))
        checked = check_page(page, MultiValueDict(fields), answers, today=TODAY)
        assert checked.errors == {}
        answers |= checked.answers
        if stop_for(page, answers):
            return answers, True
        page = next_page(service, answers, page.code)
    return answers, False


def _typed(question: Question, name: str, *, needed: bool) -> st.SearchStrategy[Fields]:
    """Return fields as a browser sends them for a question that is answered or, where it need not be, not."""
    some = _some(question, name)
    return some if needed else some | st.just({})


def _some(question: Question, name: str) -> st.SearchStrategy[Fields]:
    codes = [option.code for option in question.options]
    match question.kind:
        case Kind.MANY:
            return st.lists(st.sampled_from(codes), min_size=1, unique=True).map(lambda chosen: {name: chosen})
        case kind if kind in WITH_OPTIONS:
            return st.sampled_from(codes).map(lambda chosen: {name: [chosen]})
        case Kind.DATE:
            return st.dates(date(1900, 1, 1), TODAY).map(lambda day: _day(name, day))
        case Kind.HANDLE:
            return st.sampled_from(sorted(WAYS)).map(lambda way: {f"{name}-way": [way], f"{name}-value": [WAYS[way]]})
        case Kind.SPAN:
            days = st.lists(st.dates(date(1900, 1, 1), TODAY), min_size=2, max_size=2).map(sorted)
            return days.map(lambda two: _day(f"{name}-earliest", two[0]) | _day(f"{name}-latest", two[1]))
        case Kind.PLACE | Kind.JOURNEY:
            return _all_parts(question, name).flatmap(lambda typed: _with_places(question, name, typed))
        case Kind.GROUP:
            rows = st.integers(1, min(question.most, 3)).flatmap(
                lambda count: st.tuples(*[_all_parts(question, f"{name}-{row}") for row in range(count)])
            )
            return rows.map(lambda each: {field: typed for row in each for field, typed in row.items()})
        case kind if parts_of(question):
            return _all_parts(question, name)
        case kind:
            return st.sampled_from(TYPED.get(kind, [""])).flatmap(lambda one: _text(name, one))


def _text(name: str, one: str) -> st.SearchStrategy[Fields]:
    return st.just({name: [one]}) if one else WORDS.map(lambda words: {name: [words]})


def _all_parts(question: Question, name: str) -> st.SearchStrategy[Fields]:
    """Answer the first part, and others or not."""
    parts = enumerate(parts_of(question))
    some = [_typed(part, f"{name}-{part.code}", needed=not place or part.required) for place, part in parts]
    return st.tuples(*some).map(lambda each: {field: typed for part in each for field, typed in part.items()})


def _with_places(question: Question, name: str, typed: Fields) -> st.SearchStrategy[Fields]:
    """Choose a place or none of them where one can be looked up, or send its point as a machine does."""
    ways = []
    for one in looked_up_in(question):
        typed.pop(f"{name}-{one.prefix}point", None)
        chosen = [{f"{name}-{one.pick}": [value]} for value in (PICKED, NONE)]
        ways.append(st.sampled_from([{}, *chosen, {f"{name}-{one.prefix}point": ["51.50135,-0.14189"]}]))
    return st.tuples(*ways).map(lambda each: typed | {field: said for way in each for field, said in way.items()})


def _day(name: str, day: date) -> Fields:
    return {f"{name}-day": [str(day.day)], f"{name}-month": [str(day.month)], f"{name}-year": [str(day.year)]}


def _leaves(question: Question, answer: Any) -> list[str]:
    """Return the words that were typed in an answer: what was chosen, dates and money are shown in other words."""
    if question.kind == Kind.GROUP:
        return [leaf for row in answer for leaf in _leaves_of_parts(question, row)]
    if isinstance(answer, Mapping):
        return _leaves_of_parts(question, answer)
    return [answer] if question.kind in (Kind.LINE, Kind.WORDS, Kind.EMAIL, Kind.PHONE, Kind.TIME) else []


def _leaves_of_parts(question: Question, answer: Mapping[str, Any]) -> list[str]:
    return [leaf for part in parts_of(question) if part.code in answer for leaf in _leaves(part, answer[part.code])]


PICKED: Final = "51.50135,-0.14189|uprn:10033544614|12, LANTERN STREET, HARROWMERE"
WAYS: Final = {"phone": "07700 900 982", "email": "sam@example.com", "social": "@sam", "other": "the shop"}
TYPED: Final = {
    Kind.TIME: ["21:30", "9.30pm", "noon"],
    Kind.MONEY: ["250", "19.99", "£1,000"],
    Kind.EMAIL: ["sam@example.com"],
    Kind.PHONE: ["07700 900 982"],
    Kind.MEMORABLE_WORD: ["lighthouse"],
}
