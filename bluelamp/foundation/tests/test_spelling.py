"""Codes and references are read out letter by letter."""

from bluelamp.foundation.spelling import LETTERS, spelled
from tests.needs import once

pytestmark = once


def test_a_reference_is_read_in_the_words_of_the_radio() -> None:
    assert spelled("K7PM-2XQD") == ["Kilo seven Papa Mike", "two X-ray Quebec Delta"]


def test_a_receipt_code_is_read_in_fours() -> None:
    assert spelled("1234 5678 9012 3450")[-1] == "three four five zero"


def test_what_has_no_word_stands_as_it_is() -> None:
    assert spelled("é1") == ["É one"]


def test_each_letter_has_a_word_of_its_own() -> None:
    assert [word[0] for word in LETTERS] == list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
