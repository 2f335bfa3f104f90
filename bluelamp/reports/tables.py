"""Which groups take a table that someone copied out of a spreadsheet, and what its columns are called."""

import re
from typing import Final

from bluelamp.reports.definition import Kind, Question

MANY_ROWS: Final = 40  # whoever has as many has them in a spreadsheet
FIRST_OF_LABEL: Final = re.compile(r"[^,(?]*")


def takes_table(question: Question) -> bool:
    """Say whether the rows of a question can be pasted."""
    return question.kind == Kind.GROUP and question.most >= MANY_ROWS


def table_name(name: str) -> str:
    """Return the name of the field into which the rows of a group are pasted."""
    return f"{name}-table"


def columns_of(question: Question) -> list[str]:
    """Return what the columns of a table are called, in their order."""
    return [plain(str(part.label)) for part in question.parts]


def plain(label: str) -> str:
    """Return what stands before a comma, a bracket or a question mark: enough to name a column."""
    found = FIRST_OF_LABEL.match(label)
    return found[0].strip() if found else label
