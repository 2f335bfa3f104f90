"""Which of a few things fit some words: by names, whole phrases and either language, slips forgiven."""

from typing import Final

import pytest

from bluelamp.foundation.search import nearest
from bluelamp.foundation.search.nearest import Names, nearness, phrases_in

THINGS: Final = {
    "burglary": Names(
        "Someone broke in", "burglary, break-in", "A home or a shed.", Names("Torri i mewn", "bwrgleriaeth")
    ),
    "noise": Names("Noise near you", "loud music", "Your neighbours.", Names("Sŵn", "cymdogion, cerddoriaeth uchel")),
}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("BURGLARY", "burglary"),
        ("burglery", "burglary"),
        ("loud music", "noise"),
        ("cymdogion", "noise"),
        ("fy nghymdogion", "noise"),
        ("swn", "noise"),
    ],
)
def test_the_right_one_is_nearest(typed: str, expected: str) -> None:
    near = nearness(typed, THINGS)
    assert max(near, key=lambda code: near[code]) == expected


@pytest.mark.parametrize("typed", ["", "the of", "yn y", "qzxv", "hid", "犬", "\x00", "x" * 10_000])
def test_what_fits_nothing_is_near_nothing(typed: str) -> None:
    assert nearness(typed, THINGS) == {}


def test_a_phrase_counts_more_than_its_words() -> None:
    assert nearness("loud music", THINGS)["noise"] > nearness("music loud", THINGS)["noise"]


def test_phrases_are_found_as_whole_words_whatever_the_case_and_the_accents() -> None:
    assert phrases_in("Mae rhywun yn y TŶ!", ["yn y ty", "rhyw", ""]) == ["yn y ty"]
    assert phrases_in("she can\u2019t breathe", ["can't breathe"]) == ["can't breathe"]


def test_slips_are_looked_for_in_the_first_words_only_however_long_a_text_is(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def compare(word: str, *_told: object, **_limits: object) -> list[str]:
        compared.append(word)
        return []

    monkeypatch.setattr(nearest, "get_close_matches", compare)
    nearness(" ".join(f"word{number}" for number in range(900)), THINGS)
    assert compared == [f"word{number}" for number in range(nearest.MOST_SLIPS)]
