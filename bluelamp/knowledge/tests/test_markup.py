"""Nothing that is written becomes HTML, and what looks like a link to somewhere bad stays words."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.knowledge.markup import Block, Run, Shape, as_plain_words, blocks_of, lines_of, wrong_addresses

WORDS: Final = """First line
goes on.

## Where
Ask [the council](https://www.gov.uk/find-local-council):
- by phone [101](tel:101)
- [here](/track/)

Last."""


def said(block: Block) -> list[str]:
    return ["".join(run.words for run in line) for line in block.lines]


def test_paragraphs_headings_and_lists_are_told_apart() -> None:
    blocks = blocks_of(WORDS)
    assert [(block.shape, said(block)) for block in blocks] == [
        (Shape.PARAGRAPH, ["First line goes on."]),
        (Shape.HEADING, ["Where"]),
        (Shape.PARAGRAPH, ["Ask the council:"]),
        (Shape.LIST, ["by phone 101", "here"]),
        (Shape.PARAGRAPH, ["Last."]),
    ]
    assert blocks[3].lines == ((Run("by phone "), Run("101", "tel:101")), (Run("here", "/track/"),))


@pytest.mark.parametrize(
    "address",
    ["javascript:alert", "http://example.org", "//evil.example", "data:text/html,x", "/track/?code=1", "https://x"],
)
def test_no_other_address_is_a_link(address: str) -> None:
    assert wrong_addresses(f"[x]({address})") == [address]
    assert [run.address for block in blocks_of(f"[x]({address})") for run in block.lines[0]] == [""]


@given(st.text(max_size=200))
def test_nothing_that_is_typed_gets_lost_or_leads_anywhere_bad(words: str) -> None:
    runs = [run for block in blocks_of(words) for line in block.lines for run in line]
    assert all(run.address.startswith(("https://", "tel:", "/")) for run in runs if run.address)
    assert "".join(as_plain_words(words).split()) or not words.split()


def test_an_idea_in_easy_read_is_a_line_with_its_picture() -> None:
    lines = lines_of("## First\n\n:phone: Call [999](tel:999).\n:unicorn: No.\nPlain.")
    assert [(one.picture, one.is_heading) for one in lines] == [("", True), ("phone", False), ("", False), ("", False)]
    assert lines[1].line[1] == Run("999", "tel:999")
    assert lines[2].line[0].words == ":unicorn: No."


def test_as_plain_words_a_link_of_the_web_keeps_its_address() -> None:
    assert as_plain_words("## A\n[b](https://c.example/) and [d](/track/)") == "A\nb (https://c.example/) and d"


def test_a_line_that_is_there_twice_stays_in_its_paragraph() -> None:
    assert [block.shape for block in blocks_of("Call us.\nCall us.")] == [Shape.PARAGRAPH]
