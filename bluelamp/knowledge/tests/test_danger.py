"""Words that speak of danger now are heard, in English and Welsh."""

import pytest

from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.knowledge.shipped import DANGER


@pytest.mark.parametrize(
    "typed",
    [
        "He's got a knife!",
        "HELP ME NOW",
        "someone is breaking in downstairs, what do i do",
        "i want to die",
        "she can\u2019t breathe",
        "it is happening now",
        "MAE GANDDO GYLLELL",
        "mae rhywun yn fy nhŷ",
        "mae o'n fy nharo i",
        "rydw i mewn perygl",
    ],
)
def test_danger_is_heard(typed: str) -> None:
    assert speaks_of_danger(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "how long until you answer",
        "I found a knife in the park",
        "my shed was broken into last week",
        "bombay restaurant noise",
        "pa mor hir nes i chi ateb",
    ],
)
def test_what_is_over_or_no_danger_is_not_taken_for_it(typed: str) -> None:
    assert not speaks_of_danger(typed)


def test_each_phrase_is_heard_by_itself_and_stands_once() -> None:
    for phrases in DANGER.values():
        assert len(phrases) == len(set(phrases)) > 30
        assert all(speaks_of_danger(phrase) for phrase in phrases)
