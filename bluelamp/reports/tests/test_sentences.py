"""Sentences of what someone wrote, as they are quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.reports.sentences import sentences_in


def told(words: str) -> list[str]:
    """Return the sentences themselves."""
    return [words[begins:ends] for begins, ends in sentences_in(words)]


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        ("", []),
        (" \n ", []),
        ("He hit me", ["He hit me"]),
        ("He hit me. Then he left!", ["He hit me.", "Then he left!", "He hit me. Then he left!"]),
        ("It was at 9.30 by the door.", ["It was at 9.30 by the door."]),
        ("I ran…  he shouted\n\nhelp", ["I ran…", "he shouted", "help", "I ran…  he shouted\n\nhelp"]),
    ],
)
def test_each_sentence_and_the_whole_of_several(words: str, sentences: list[str]) -> None:
    assert told(words) == sentences


@given(st.text(alphabet="ab .!?\n…", max_size=60))
def test_no_word_is_lost_between_two_sentences_and_none_is_empty(words: str) -> None:
    found = sentences_in(words)
    single = found[:-1] if len(found) > 1 else found
    assert "".join("".join(words[begins:ends] for begins, ends in single).split()) == "".join(words.split())
    assert all(words[begins:ends].strip() == words[begins:ends] != "" for begins, ends in found)
