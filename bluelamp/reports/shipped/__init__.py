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
# What a child who fills in a form alone is asked in the place of those.
EMERGENCY_OF_CHILDREN: Final = _SPINE["emergency_of_children"]
NOT_TO_TELL: Final = _SPINE["not_to_tell"]
ABOUT_CHILD: Final = tuple(
    _SPINE[name]
    for name in (
        "name_of_child",
        "talk_by",
        "phone_of_child",
        "phone_safe_of_child",
        "email_of_child",
        "email_safe_of_child",
    )
)
WORD_OF_CHILD: Final = _SPINE["word_of_child"]
SHARED: Final = (
    EMERGENCY,
    ABOUT_YOU,
    SAFE_CONTACT,
    MEMORABLE_WORD,
    EMERGENCY_OF_CHILDREN,
    NOT_TO_TELL,
    *ABOUT_CHILD,
    WORD_OF_CHILD,
)

PARTS: Final = read_as(dict[Kind, tuple[Question, ...]], msgspec.json.decode((HERE / "parts.json").read_bytes()))


def parts_of(question: Question) -> tuple[Question, ...]:
    """Return what is asked of a question that is answered in parts; nothing of any other."""
    return question.parts or PARTS.get(question.kind, ())
