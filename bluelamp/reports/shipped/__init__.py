"""The forms that come with Bluelamp, and the pages that every report shares. Each file is data, and never changes.

A new version of a form is a new file with the next number: reports that were made with the old one keep it.
"""

from pathlib import Path
from typing import Final

import msgspec

from bluelamp.reports.definition import Definition, Kind, Page, Question
from bluelamp.reports.written import read_as, read_definition

HERE: Final = Path(__file__).parent


def _shipped() -> dict[tuple[str, int], Definition]:
    found = {}
    for file in sorted(HERE.glob("*-*.json")):
        code, _dash, number = file.stem.rpartition("-")
        found[code, int(number)] = read_definition(file.read_bytes())
    return found


# By code and number.
SHIPPED: Final = _shipped()

_SPINE: Final = read_as(dict[str, Page], msgspec.json.decode((HERE / "spine.json").read_bytes()))
EMERGENCY: Final = _SPINE["emergency"]
ABOUT_YOU: Final = _SPINE["about_you"]
SAFE_CONTACT: Final = _SPINE["safe_contact"]
MEMORABLE_WORD: Final = _SPINE["memorable_word"]
EQUALITY: Final = _SPINE["equality"]

PARTS: Final = read_as(dict[Kind, tuple[Question, ...]], msgspec.json.decode((HERE / "parts.json").read_bytes()))


def parts_of(question: Question) -> tuple[Question, ...]:
    """Return what is asked of a question that is answered in parts; nothing of any other."""
    return question.parts or PARTS.get(question.kind, ())
