"""Showing where the words stand: a short piece of a passage, cut where it is long, with what was found marked."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from bluelamp.foundation.search.passages import Passage, Piece, Term, pieces_of

AROUND: Final = 60
LONGEST: Final = 160


@dataclass(frozen=True)
class Part:
    """Words to show, marked where they are what was looked for."""

    words: str
    marked: bool = False


def snippet(passage: Passage, wanted: Collection[Term]) -> list[Part]:
    """Return the piece of a passage around the first of the terms, each of them marked; nothing where there is none."""
    found = [piece for piece in pieces_of(passage) if not piece.terms.isdisjoint(wanted)]
    if not found:
        return []
    first = min(piece.start for piece in found)
    start = _start_of_word(passage.text, first - AROUND) if first > AROUND else 0
    end = _end_of_word(passage.text, max(start + LONGEST, min(piece.end for piece in found)))
    parts = _marked(passage.text, start, end, found)
    before, after = [Part("… ")] if start else [], [Part(" …")] if end < len(passage.text) else []
    return [*before, *parts, *after]


def _marked(text: str, start: int, end: int, found: list[Piece]) -> list[Part]:
    parts, at = list[Part](), start
    for piece in sorted(found):
        if piece.start >= at and piece.end <= end:
            parts += [Part(text[at : piece.start]), Part(text[piece.start : piece.end], marked=True)]
            at = piece.end
    parts.append(Part(text[at:end]))
    return [part for part in parts if part.words]


def _start_of_word(text: str, near: int) -> int:
    space = text.find(" ", near, near + AROUND // 2)
    return space + 1 if space >= 0 else near


def _end_of_word(text: str, near: int) -> int:
    if near >= len(text):
        return len(text)
    space = text.rfind(" ", near - AROUND // 2, near)
    return space if space >= 0 else near
