"""Codes made from words: of a service and its pages with dashes, of questions and answers with underlines."""

from collections.abc import Collection

from django.utils.text import slugify

from bluelamp.reports.definition import Definition
from bluelamp.reports.soundness import LONGEST_CODE, TAKEN_PAGES, TAKEN_QUESTIONS


def page_code(words: str, definition: Definition) -> str:
    """Return a code for a page that no other has."""
    return _free(dashed(words) or "page", "-", {page.code for page in definition.pages} | TAKEN_PAGES)


def question_code(words: str, taken: Collection[str]) -> str:
    """Return a code for a question that is not taken."""
    return _free(underlined(words) or "question", "_", {*taken, *TAKEN_QUESTIONS})


def option_code(words: str, taken: Collection[str]) -> str:
    """Return a code for an answer that is not taken."""
    return _free(underlined(words) or "answer", "_", taken)


def dashed(words: str) -> str:
    """Return words as a code with dashes; '' where they have no letter or digit that can stand in one."""
    pieces = slugify(words).replace("_", "-").split("-")
    return _shortened([piece for piece in pieces if piece], "-")


def underlined(words: str) -> str:
    """Return words as a code with underlines that begins with a letter; '' where there is none in them."""
    pieces = [piece for piece in slugify(words).replace("_", "-").split("-") if piece]
    while pieces and not pieces[0][0].isalpha():
        pieces.pop(0)
    return _shortened(pieces, "_")


def _shortened(pieces: list[str], between: str) -> str:
    """Join as many pieces as there is room for, with room for a number behind."""
    most = LONGEST_CODE - 4
    code = ""
    for piece in pieces[:9]:
        longer = f"{code}{between}{piece}" if code else piece[:most]
        if len(longer) > most:
            break
        code = longer
    return code


def _free(code: str, between: str, taken: Collection[str]) -> str:
    number, free = 2, code
    while free in taken:
        free, number = f"{code}{between}{number}", number + 1
    return free
