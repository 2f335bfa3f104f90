"""What can be the name of a recording."""

import pytest

from bluelamp.calls.rules import is_recording


@pytest.mark.parametrize("typed", ["R-20260427-0193", "4411", "a/b_c.wav", "2026 #7"])
def test_names_of_recording_systems_fit(typed: str) -> None:
    assert is_recording(typed)


@pytest.mark.parametrize("typed", ["", " R", "<b>", "R\n1", "x" * 81, "ŷ", "-1"])
def test_words_and_markup_do_not(typed: str) -> None:
    assert not is_recording(typed)
