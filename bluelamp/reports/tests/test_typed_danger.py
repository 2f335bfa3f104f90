"""Danger is heard in what people typed themselves, wherever in a form, and in nothing they chose."""

import pytest

from bluelamp.reports.definition import Question
from bluelamp.reports.tests.forms import a_question
from bluelamp.reports.typed_danger import danger_typed
from bluelamp.reports.written import read_as

pytestmark = pytest.mark.django_db
NOW = "He is in my kitchen with a knife"
PARTS = [{"code": "what", "label": "What?", "kind": "line"}]


def asking(kind: str, **told: object) -> Question:
    """Return a question of a kind."""
    return read_as(Question, a_question("it", kind=kind, options=[]) | told)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (asking("line"), NOW),
        (asking("words"), f"I lost my bag.\n{NOW.upper()}!"),
        (asking("group", each="Thing", parts=PARTS), [{"what": "A bag"}, {"what": NOW}]),
        (asking("place"), {"words": NOW}),
    ],
)
def test_danger_is_heard_in_own_words_of_every_kind(question: Question, answer: object) -> None:
    assert danger_typed([question], {"it": answer})


def test_nothing_is_heard_in_what_was_chosen_or_is_asked_elsewhere() -> None:
    chosen = read_as(Question, a_question("it", options=[{"code": "stabbed", "label": "Stabbed"}]))
    assert not danger_typed([chosen], {"it": "stabbed", "other": NOW})
    assert not danger_typed([asking("words")], {"it": "I lost my bag."})
