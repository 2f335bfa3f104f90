"""A letter as a PDF for an envelope with a window: outside there is the address, and where it comes back to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import formats, translation
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.paper.pdf import NoPaper, pdf_of
from bluelamp.foundation.paper.rules import direction_of
from bluelamp.foundation.shutter.queries import sending_shut

MOST_LINES: Final = 6  # that the window shows however the page slides, with the name
LONGEST_LINE: Final = 42
TELLS_WHO: Final = re.compile("police|constab|heddlu", re.IGNORECASE)


class Shut(NoPaper):
    """Nothing leaves."""

    def __str__(self) -> str:
        return str(_("Nothing leaves just now: sending is shut. Your administrator knows why."))


class NoWayBack(NoPaper):
    """Nobody set where letters come back to, or it would tell who writes."""

    def __str__(self) -> str:
        return str(
            _(
                "No letter can be printed here: nobody has set where letters come back to, without a word of the "
                "police. Tell your administrator."
            )
        )


class NoRoom(NoPaper):
    """An address does not fit into the window."""

    def __str__(self) -> str:
        return str(
            _("The name and address do not fit into the window of an envelope. Write the address down anew, shorter.")
        )


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What stands in a letter. `head` and `title` are '' where nothing may tell who writes."""

    name: str
    address: str
    reference: str
    on: date
    head: str
    title: str
    paragraphs: tuple[str, ...]
    language: str


def letter_as_pdf(letter: Letter) -> bytes:
    """Return a letter to print. Raises `NoPaper`: it may not leave, or cannot be made."""
    return letters_as_pdf([letter])


def letters_as_pdf(letters: Sequence[Letter]) -> bytes:
    """Return letters to print, each beginning on a page of its own. Raises `NoPaper`."""
    if settings.TRAINING or sending_shut():
        raise Shut
    if not settings.LETTERS_BACK_TO or TELLS_WHO.search(settings.LETTERS_BACK_TO):
        raise NoWayBack
    return pdf_of(page_of(*letters))


def page_of(*letters: Letter) -> str:
    """Return letters as a page that is titled in the language of the first. Raises `NoRoom`."""
    with translation.override(letters[0].language):
        context = {"letters": [_shown(letter) for letter in letters], "back_to": settings.LETTERS_BACK_TO}
        return render_to_string("gateways/post/letter.html", context)


def _shown(letter: Letter) -> dict[str, Any]:
    with translation.override(letter.language):
        return {
            "said": letter,
            "lines": lines_of(letter),
            "day": formats.date_format(letter.on, "j F Y"),
            "runs": direction_of(" ".join(letter.paragraphs)),
        }


def lines_of(letter: Letter) -> list[str]:
    """Return what the window shows of whom it is for. Raises `NoRoom`."""
    return lines_for(letter.name, letter.address)


def lines_for(name: str, address: str) -> list[str]:
    """Return a name, and a line for each part of the address between commas.

    Where there are too many, the first parts share one. Raises `NoRoom`.
    """
    parts = [" ".join(part.split()) for part in re.split(r"[,\n]", address) if part.strip()]
    while len(parts) > MOST_LINES - 1:
        parts[:2] = [", ".join(parts[:2])]
    if any(len(line) > LONGEST_LINE for line in (name, *parts)):
        raise NoRoom
    return [name, *parts]
