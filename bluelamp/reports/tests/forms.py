"""Forms for tests to begin with: one small and sound, and any that hypothesis can think of."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from bluelamp.foundation.clock import now
from bluelamp.foundation.remembering import forget
from bluelamp.reports.definition import WITH_OPTIONS, Definition, Kind
from bluelamp.reports.models import ServiceVersion
from bluelamp.reports.written import read_as, values_of
from bluelamp.staff.tests.scenarios import a_member_of

CODES = ["colour", "size", "reason", "day", "more"]
YESTERDAY = timedelta(days=-1)
ANSWERS = ["red", "green", "blue"]


def a_question(code: str, **told: Any) -> dict[str, Any]:
    """Return a question to choose one of two answers in, as values."""
    options = [{"code": "red", "label": "Red"}, {"code": "green", "label": "Green"}]
    return {"code": code, "label": f"{code}?", "kind": "choice", "missing": "Choose.", "options": options} | told


def a_page(code: str, *questions: dict[str, Any], **told: Any) -> dict[str, Any]:
    """Return a page as values."""
    return {"code": code, "title": code.capitalize(), "questions": list(questions)} | told


def a_definition(*pages: dict[str, Any], **told: Any) -> Definition:
    """Return a definition that is sound where its pages are."""
    usual = {"code": "lost-cat", "label": "Lost cat", "team": "digital-desk", "answer_within_hours": 24}
    return read_as(Definition, usual | {"pages": pages or (a_page("first", a_question("colour")),)} | told)


def published(definition: Definition, number: int, *, begins: timedelta = YESTERDAY, **told: Any) -> ServiceVersion:
    """Put a version of a service in the table as if two people had published it."""
    version = ServiceVersion.objects.create(
        code=definition.code,
        number=number,
        definition=values_of(definition),
        written_by=a_member_of(None),
        approved_by=a_member_of(None),
        approved_at=now(),
        valid_from=now() + begins,
        **told,
    )
    forget()
    return version


def _conditions(earlier: list[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Return a condition on an earlier question where there is one to choose in, and else one on any."""
    sound = [
        {"question": question["code"], "answered": [option["code"]]}
        for question in earlier
        for option in question.get("options", ())
    ]
    nonsense = {"question": st.sampled_from(CODES), "answered": st.lists(st.sampled_from(ANSWERS), max_size=2)}
    return st.sampled_from(sound) if sound else st.fixed_dictionaries(nonsense)


@st.composite
def _questions(draw: st.DrawFn, code: str, earlier: list[dict[str, Any]], *, sound: bool) -> dict[str, Any]:
    kind = draw(st.sampled_from([kind for kind in Kind if kind != Kind.MEMORABLE_WORD]))
    stop = draw(st.sampled_from(["", "", "", "emergency"]))
    options = [{"code": code, "label": code, "stop": stop if code == "blue" else ""} for code in ANSWERS]
    question: dict[str, Any] = {"code": code if sound else draw(st.sampled_from(CODES)), "label": "What?", "kind": kind}
    question |= {"options": options[:1] if kind == Kind.TICK else options} if kind in WITH_OPTIONS else {}
    group = {"each": "Thing", "parts": [{"code": "what", "label": "What?", "kind": "line"}]}
    question |= group if kind == Kind.GROUP else {}
    question |= {"missing": "Say so."} if draw(st.booleans()) else {}
    waits = draw(st.booleans()) and bool(earlier or not sound)
    return question | ({"only": draw(_conditions(earlier))} if waits else {})


@st.composite
def definitions(draw: st.DrawFn, *, sound: bool = False) -> Definition:
    """Return a definition that makes sense or not; where it is to be sound most do."""
    pages: list[dict[str, Any]] = []
    asked: list[dict[str, Any]] = []
    for number in range(draw(st.integers(1, 5))):
        earlier, questions = list(asked), []
        for _turn in range(draw(st.integers(1 if sound else 0, 3))):
            questions.append(draw(_questions(f"q{len(asked)}", asked, sound=sound)))
            asked.append(questions[-1])
        waits: bool = draw(st.booleans())
        only = {"only": draw(_conditions(earlier))} if earlier and waits else {}
        pages.append(a_page(f"page-{number}", *questions, **only))
    return a_definition(*pages, anonymous=draw(st.booleans()), safe_contact=sound or draw(st.booleans()))
