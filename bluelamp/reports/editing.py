"""Changing a definition: each function returns another, with one thing put in, moved or taken away."""

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from bluelamp.reports.definition import Definition, Page, Question

Part = TypeVar("Part", Page, Question)


def page_called(definition: Definition, code: str) -> Page | None:
    """Return a page of a definition by its code, None where there is none."""
    return next((page for page in definition.pages if page.code == code), None)


def page_with(definition: Definition, question: str) -> Page | None:
    """Return the page on which a question stands, None where it is on none."""
    return next((page for page in definition.pages if question_on(page, question)), None)


def question_on(page: Page, code: str) -> Question | None:
    """Return a question of a page by its code, None where there is none."""
    return next((question for question in page.questions if question.code == code), None)


def put_page(definition: Definition, page: Page, *, instead_of: str = "") -> Definition:
    """Put a page behind all others, or in the place of the one with a code."""
    if not instead_of:
        return replace(definition, pages=(*definition.pages, page))
    return replace(definition, pages=tuple(page if old.code == instead_of else old for old in definition.pages))


def put_question(definition: Definition, question: Question, *, instead_of: str, on: str) -> Definition:
    """Put a question in the place of another; behind all others where it goes to another page."""
    pages = []
    for page in definition.pages:
        kept = [question if old.code == instead_of and page.code == on else old for old in page.questions]
        if page.code == on and question not in kept:
            kept.append(question)
        if page.code != on:
            kept = [old for old in kept if old.code != instead_of]
        pages.append(replace(page, questions=tuple(kept)))
    return replace(definition, pages=tuple(pages))


def move_page(definition: Definition, code: str, *, by: int) -> Definition:
    """Ask a page so many places later, or earlier; at most first or last."""
    return replace(definition, pages=_moved(definition.pages, code, by))


def move_question(definition: Definition, code: str, *, by: int) -> Definition:
    """Ask a question so many places later on its page, or earlier; at most first or last."""
    pages = [replace(page, questions=_moved(page.questions, code, by)) for page in definition.pages]
    return replace(definition, pages=tuple(pages))


def drop_page(definition: Definition, code: str) -> Definition:
    """Take a page away, with its questions."""
    return replace(definition, pages=tuple(page for page in definition.pages if page.code != code))


def drop_question(definition: Definition, code: str) -> Definition:
    """Take a question away."""
    pages = [
        replace(page, questions=tuple(question for question in page.questions if question.code != code))
        for page in definition.pages
    ]
    return replace(definition, pages=tuple(pages))


def _moved(parts: Sequence[Part], code: str, by: int) -> tuple[Part, ...]:
    codes = [part.code for part in parts]
    if code not in codes:
        return tuple(parts)
    place = codes.index(code)
    others = [part for part in parts if part.code != code]
    others.insert(min(max(place + by, 0), len(others)), parts[place])
    return tuple(others)
