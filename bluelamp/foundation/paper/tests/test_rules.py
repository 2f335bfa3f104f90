"""In which direction words run."""

import pytest

from bluelamp.foundation.paper.rules import direction_of


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("Ŵyn Llŷr", "ltr"),
        ("السلام عليكم", "rtl"),
        ("12: שלום, Sam", "rtl"),
        ("Sam: السلام", "ltr"),
        ("😀 12", "ltr"),
        ("", "ltr"),
    ],
)
def test_the_first_letter_that_has_a_direction_decides(words: str, runs: str) -> None:
    assert direction_of(words) == runs
