"""The public can read what is written for them."""

from typing import Final

import pytest

from tests.needs import once
from tests.plain_words import counted, public_texts, syllables

pytestmark = once
OLDEST: Final = 9.0
OLDEST_OF_A_FORM: Final = 10.0


def test_the_words_for_the_public_can_be_read_at_nine() -> None:
    texts = public_texts()
    assert len(texts) > 50
    age = counted(text for said in texts.values() for text in said).age
    assert age <= OLDEST, f"Use shorter words and sentences: python -m tests.plain_words names the hardest. {age:.1f}"


def test_no_form_is_much_harder_than_the_rest() -> None:
    ages = {name: counted(said).age for name, said in public_texts().items() if name.endswith(".json")}
    found = [f"{name}: {age:.1f}" for name, age in ages.items() if age > OLDEST_OF_A_FORM]
    assert not found, f"Use shorter words and sentences in these. {found}"


def test_the_age_is_the_grade_of_the_formula_and_five_years() -> None:
    easy, hard = counted(["The cat sat on the mat."]), counted(["Notwithstanding considerable administrative burden."])
    assert easy.age == pytest.approx(0.39 * 6 + 11.8 - 15.59 + 5)
    assert hard.words == 0
    hard = counted(["Notwithstanding considerable administrative burden, applications remain outstanding."])
    assert hard.age > 25


def test_what_is_no_sentence_is_left_out_and_addresses_are_not_read() -> None:
    assert counted(["Yes", "Not sure", "Go to https://www.example.com/long/address and tell them."]).words == 5


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("safe", 1), ("happened", 2), ("police", 2), ("table", 2), ("999", 1), ("wanted", 2)],
)
def test_syllables_are_counted_about_right(word: str, count: int) -> None:
    assert syllables(word) == count
