"""Finding a receipt code and its word in what someone wrote."""

import pytest

from bluelamp.contacts.carried_rules import carried_in, without

CODE = "1234567890123456"


@pytest.mark.parametrize(
    "words",
    [
        f"{CODE} lighthouse",
        "1234 5678 9012 3456 lighthouse",
        "1234-5678-9012-3456: Lighthouse. He came back again.",
        "12 34 56 78 90 12 34 56\nlighthouse\nHe came back.",
        "My code is 1234 5678 9012 3456 and my memorable word is “lighthouse”.",
        "lighthouse 1234.5678.9012.3456",
        "My word is lighthouse, my receipt code: 1234 5678 9012 3456",
        "Ring me on 07700 900123. 1234 5678 9012 3456 lighthouse",
        "1234 5678 9012 3456\nHe came back.\n\nMy word is: lighthouse",
        "Fy nghod yw 1234 5678 9012 3456 a'r gair yw lighthouse",
    ],
)
def test_a_code_in_any_grouping_is_found_with_the_word_beside_it(words: str) -> None:
    (carried,) = carried_in(words)
    assert carried.code == CODE
    assert "lighthouse" in [word.casefold() for word in carried.words]
    assert len(carried.words) <= 4


def test_a_word_of_two_words_is_found() -> None:
    (carried,) = carried_in(f"{CODE} blue door\nHe is back.")
    assert "blue door" in carried.words


@pytest.mark.parametrize("words", ["", "lighthouse", "12345678901234567 lighthouse", "1234 5678 9012 345", "9" * 500])
def test_what_has_no_code_in_it_has_none(words: str) -> None:
    assert list(carried_in(words)) == []


def test_of_many_codes_three_are_looked_at() -> None:
    assert len(list(carried_in(f"{CODE}, a " * 20))) == 3


def test_what_is_secret_is_taken_out_wherever_it_stands_and_nothing_else() -> None:
    words = f"{CODE} Blue  Door, not bluedoors. > 1234 5678 9012 3456 blue door, 1111222233334444"
    said = without(words, code=CODE, code_as="[code]", word="blue door", word_as="[word]")
    assert said == "[code] [word], not bluedoors. > [code] [word], 1111222233334444"
    assert without(words, code="", code_as="", word="", word_as="") == words
