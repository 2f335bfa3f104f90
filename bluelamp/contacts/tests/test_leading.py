"""Which questions suggest their own answer, and which leave it open."""

import pytest

from bluelamp.contacts.leading import leading_in
from tests.needs import once

pytestmark = once


@pytest.mark.parametrize(
    "words",
    [
        "He hit you, didn't he?",
        "He hit you, didn\u2019t he?",
        "It was dark, was it?",
        "You were at home, right?",
        "Isn't he your husband?",
        "Wasn't it dark?",
        "So he hit you?",
        "Surely you saw him?",
        "Are you saying that he took it?",
        "Don't you think he was drunk?",
        "Roedd e'n dywyll, on'd oedd?",
        "Onid eich gŵr oedd e?",
        "Felly fe darodd chi?",
    ],
)
def test_what_suggests_its_answer_is_found(words: str) -> None:
    assert leading_in(f"Thank you. {words} Take your time.") == [words]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Tell me what happened.",
        "What happened then?",
        "Where are you now, and can you go on writing?",
        "Are you safe where you are?",
        "Is it safe to write?",
        "Did anyone see it?",
        "So what happened then?",
        "So where did he go?",
        "So far so good. How are you?",
        "Beth ddigwyddodd wedyn?",
        "Felly beth ddigwyddodd?",
        "You wrote: “He hit me.” Is that right?",
    ],
)
def test_what_leaves_the_answer_open_is_none(words: str) -> None:
    assert leading_in(words) == []


def test_each_is_named_once() -> None:
    assert leading_in("It was him, wasn't it? It was him, wasn't it?\nIsn't he tall?") == [
        "It was him, wasn't it?",
        "Isn't he tall?",
    ]
