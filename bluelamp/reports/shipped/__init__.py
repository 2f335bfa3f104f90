"""The forms that come with Bluelamp, and the pages that every report shares. Each file is data, and never changes.

A new version of a form is a new file with the next number: reports that were made with the old one keep it. The files
are in English; their Welsh stands beside it once they are read.
"""

from pathlib import Path
from typing import Any, Final

import msgspec

from bluelamp.reports.definition import Definition, Kind, OtherLanguage, Page, Question
from bluelamp.reports.shipped.welsh import in_both
from bluelamp.reports.written import definition_in, read_as

HERE: Final = Path(__file__).parent
LANGUAGES: Final = ["en", "cy"]


def _read(name: str) -> Any:
    return in_both(msgspec.json.decode((HERE / name).read_bytes()))


def _shipped() -> dict[tuple[str, int], Definition]:
    found = {}
    for file in sorted(HERE.glob("*-*.json")):
        code, _dash, number = file.stem.rpartition("-")
        found[code, int(number)] = definition_in(_read(file.name) | {"languages": LANGUAGES})
    return found


# By code and number.
SHIPPED: Final = _shipped()

_SPINE: Final = read_as(dict[str, Page], _read("spine.json"))
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

PARTS: Final = read_as(dict[Kind, tuple[Question, ...]], _read("parts.json"))

OTHER_LANGUAGES: Final = msgspec.json.decode(
    (HERE / "other_languages.json").read_bytes(), type=dict[str, OtherLanguage]
)


def parts_of(question: Question) -> tuple[Question, ...]:
    """Return what is asked of a question that is answered in parts; nothing of any other."""
    return question.parts or PARTS.get(question.kind, ())
