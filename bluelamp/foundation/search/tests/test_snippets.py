"""What was found is shown with a few words around it, and nothing is made up."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bluelamp.foundation.search.passages import Passage, terms_of
from bluelamp.foundation.search.snippets import LONGEST, Part, snippet
from bluelamp.foundation.search.typed import read

ON = date(2026, 5, 12)


def passage(text: str) -> Passage:
    """Return something that someone said."""
    return Passage(where="They wrote", text=text, on=ON)


def shown(text: str, typed: str) -> list[Part]:
    """Return how a text is shown to someone who typed this."""
    return snippet(passage(text), read(typed, today=ON, nicknames={}).terms())


def test_the_words_are_marked_as_they_were_written() -> None:
    assert shown("I saw Siân's <b>bicycles</b>.", "bicycle") == [
        Part("I saw Siân's <b>"),
        Part("bicycles", marked=True),
        Part("</b>."),
    ]


def test_a_long_text_is_cut_around_the_first_of_them() -> None:
    parts = shown("Well, I never. " * 40 + "A glove lay there. " + "So it was. " * 40, "glove")
    assert (parts[0].words, parts[-1].words) == ("… ", " …")
    assert Part("glove", marked=True) in parts
    assert sum(len(part.words) for part in parts) < LONGEST + 10


def test_a_day_and_a_number_are_marked_whole() -> None:
    assert Part("12 March", marked=True) in shown("Since 12 March.", "12/03/2026")
    assert Part("07700 900123", marked=True) in shown("Ring 07700 900123.", "+447700900123")


def test_nothing_is_shown_of_what_was_not_found() -> None:
    assert shown("I saw a bicycle.", "glove") == []


@given(st.text(max_size=600))
def test_whatever_is_found_is_shown_as_it_stands(text: str) -> None:
    said = passage(text)
    for term in list(terms_of([said]))[:3]:
        parts = snippet(said, {term})
        assert any(part.marked for part in parts)
        assert "".join(part.words for part in parts).removeprefix("… ").removesuffix(" …") in text
