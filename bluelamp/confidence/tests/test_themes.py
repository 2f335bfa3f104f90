"""Themes of what people wrote are those that many share, whoever is drawn, and name nobody."""

from random import Random
from typing import Final

from bluelamp.confidence.words.themes import themes_in

LEAST: Final = 10
WAITING: Final = ["waited", "hours", "phone", "nobody", "answered", "queue", "long", "ringing"]
UPDATES: Final = ["heard", "officer", "update", "case", "news", "letter", "investigation", "silent"]
KIND: Final = ["kind", "listened", "patient", "calm", "helpful", "woman", "counter", "thanks"]


def written(*, waiting: int = 0, updates: int = 0, kind: int = 0) -> list[str]:
    """Let so many write about each, each in some of the words about it and some that say nothing."""
    dice = Random(3)
    about = [WAITING] * waiting + [UPDATES] * updates + [KIND] * kind
    return [" ".join([*dice.sample(words, 5), "the", "police", "and"]) for words in about]


def test_what_many_write_about_is_found_and_called_by_its_words() -> None:
    answers = written(waiting=40, updates=30, kind=25)
    first, second, third = themes_in(answers, least=LEAST)[:3]
    assert set(first.words) <= {*WAITING, "police"}
    assert set(second.words) <= {*UPDATES, "police"}
    assert set(third.words) <= {*KIND, "police"}
    assert set(first.answers) == set(range(40))


def test_what_fewer_than_ten_write_about_is_no_theme_and_a_word_of_theirs_is_no_label() -> None:
    answers = [*written(waiting=40, kind=30), *["Sergeant Blackwood shouted at my daughter Seren"] * (LEAST - 1)]
    themes = themes_in(answers, least=LEAST)
    assert themes
    assert not {"blackwood", "seren", "sergeant"} & {word for one in themes for word in one.words}
    assert all(len(one.answers) >= LEAST for one in themes)


def test_words_thrown_together_are_no_theme() -> None:
    dice, words = Random(5), [*WAITING, *UPDATES, *KIND]
    answers = [" ".join(dice.sample(words, 5)) for _ in range(120)]
    assert themes_in(answers, least=LEAST) == []


def test_few_answers_and_empty_ones_have_no_themes() -> None:
    assert themes_in([], least=LEAST) == []
    assert themes_in(["", "the and", "1234"] * 30, least=LEAST) == []
    assert themes_in(written(waiting=15), least=LEAST) == []
