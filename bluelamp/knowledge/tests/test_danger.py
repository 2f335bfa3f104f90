"""Words that speak of danger now are heard, in English and Welsh."""

import pytest

from bluelamp.knowledge.danger import danger_in, speaks_of_danger, what_is_wrong_in
from bluelamp.knowledge.phrases import read_phrases
from bluelamp.knowledge.shipped import DANGER

pytestmark = pytest.mark.django_db


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


def test_the_phrases_that_come_can_be_read_and_stand_once() -> None:
    for text in DANGER.values():
        assert what_is_wrong_in(text) == ""
        phrases = read_phrases(text)
        for part in (phrases.always, phrases.danger, phrases.over):
            assert len(part) == len(set(part)) > 10


def test_what_is_made_of_a_line_may_be_anything_that_someone_types() -> None:
    hostile = "he " * 30_000
    assert "has a knife" in [found.said for found in danger_in(hostile + "has a knife")]


@pytest.mark.parametrize("text", ["", "kill me", "[danger]\nkill me", "[always]\n[danger]\n[over]\n", "[x]\na"])
def test_a_list_that_cannot_be_used_is_refused(text: str) -> None:
    assert what_is_wrong_in(text)


@pytest.mark.parametrize("line", ["a//b", "... kill", "kill ...", "(kill|me)", "x" * 600])
def test_a_line_that_cannot_be_read_is_named(line: str) -> None:
    assert line[:20] in what_is_wrong_in(f"[always]\n[danger]\nhelp\n{line}\n[over]")


def test_a_line_with_more_gaps_than_anyone_can_wait_for_is_refused_with_the_cure() -> None:
    usable, unusable = (" ... ".join(["a"] * words) for words in (5, 6))
    assert what_is_wrong_in(f"[always]\n[danger]\n{usable}\n[over]") == ""
    wrong = what_is_wrong_in(f"[always]\n[danger]\n{unusable}\n[over]")
    assert wrong == f"“{unusable}” has more than 4 gaps. Make two lines of it."
