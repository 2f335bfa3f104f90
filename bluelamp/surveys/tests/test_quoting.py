"""What a program finds in someone's words that tells of someone."""

import pytest

from bluelamp.surveys.quoting import Tells, what_tells

NAMES = ["Sam Okafor", "Bethan Gwynlas", "Al"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Nobody rang me for a week, and nobody said why.", []),
        ("I waited 9 days.", [Tells.NUMBER]),
        ("Write to me at sam@example.org", [Tells.ADDRESS, Tells.NAME]),
        ("It is on www.example.org", [Tells.ADDRESS]),
        ("PC Hughes was kind.", [Tells.TITLE]),
        ("the officer was kind", []),
        ("Sergeant Blackwood, and bethan too", [Tells.TITLE, Tells.NAME]),
        ("OKAFOR is my name", [Tells.NAME]),
        ("Al was there", []),
    ],
)
def test_numbers_addresses_titles_and_known_names_are_found(words: str, found: list[Tells]) -> None:
    assert what_tells(words, NAMES) == found
