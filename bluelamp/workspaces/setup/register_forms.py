"""The forms about a register that is brought: the file, its name, and what each column is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.words import tidy
from bluelamp.people.rules import LONGEST_REGISTER, Column, columns_are_wrong

if TYPE_CHECKING:
    from bluelamp.people.models import BroughtRegister

LARGEST: Final = 10 * 1024 * 1024
MOST_ROWS: Final = 200_000  # of so many bytes; more are empty ones, which take a hundred times the memory


@dataclass(frozen=True)
class Sent:
    """A register as it was sent: what it is called, what the file holds, and what is wrong with either."""

    register: str
    content: bytes
    wrong: dict[str, str]


def sent_in(request: HttpRequest) -> Sent:
    """Return what was sent; a file that is too large is not read."""
    register, file = tidy(request.POST.get("register", "")), request.FILES.get("file")
    wrong = {}
    if not 0 < len(register) <= LONGEST_REGISTER:
        wrong["register"] = _("Say in at most 60 characters which register it is.")
    if file is None:
        wrong["file"] = _("Choose the file.")
    elif (file.size or 0) > LARGEST:
        wrong["file"] = _("The file is larger than 10 MB. Bring it in several.")
    content = file.read() if file and not wrong else b""
    if max(map(content.count, (b"\n", b"\r"))) > MOST_ROWS:
        wrong["file"] = _("The file has more than 200,000 rows. Bring it in several.")
    return Sent(register, content, wrong)


def bring_fields(register: str, wrong: dict[str, str]) -> list[Field]:
    """Ask for a register."""
    return [
        Field(
            name="register",
            label=_("Which register is it?"),
            hint=_("Such as “Contact centre 2019”. Bring it under the same name again, and nobody comes in twice."),
            value=register,
            error=wrong.get("register", ""),
            is_page_heading=False,
            label_size="s",
            autocomplete="off",
            width=30,
        ),
        Field(
            name="file",
            label=_("The register as a CSV file"),
            hint=_("At most 10 MB. The first row names the columns, and each row after it is one person."),
            error=wrong.get("file", ""),
            kind="file",
            is_page_heading=False,
            label_size="s",
        ),
    ]


def column_name(number: int) -> str:
    """Return what the question is called that asks what a column is."""
    return f"column-{number}"


def column_fields(brought: "BroughtRegister", chosen: list[str]) -> list[Field]:
    """Ask of each column what it is, by its heading and how its cells are written."""
    return [
        Field(
            name=column_name(number),
            label=heading or _("Column %(number)s, without a heading") % {"number": number + 1},
            hint=_("Written like %(shape)s") % {"shape": shape} if shape else _("Empty in every row"),
            options=tuple(Option(str(code), words, checked=code == column) for code, words in _columns().items()),
            kind="select",
            is_page_heading=False,
            label_size="s",
        )
        for number, (heading, shape, column) in enumerate(zip(brought.headings, brought.shapes, chosen, strict=True))
    ]


def columns_in(request: HttpRequest, brought: "BroughtRegister") -> list[str]:
    """Return what was chosen for each column; what is no column here is left out."""
    every = set(_columns())
    typed = [request.POST.get(column_name(number), "") for number in range(len(brought.headings))]
    return [column if column in every else "" for column in typed]


def wrong_columns(columns: list[str]) -> list[str]:
    """Return what is wrong with the columns that were chosen, in words."""
    return [_wrong(column, columns) for column in columns_are_wrong(columns)]


def _wrong(column: Column, columns: list[str]) -> str:
    if column in columns:
        return _("Only one column can be “%(column)s”.") % {"column": _columns()[column]}
    if column == Column.IDENTIFIER:
        return _("Say which column is the identifier in that register: by it nobody comes in twice.")
    return _("Say which column is a name or a way to reach someone.")


def _columns() -> dict[Column, str]:
    return {
        Column.NOTHING: _("Leave it out"),
        Column.IDENTIFIER: _("Identifier in that register"),
        Column.NAME: _("Whole name"),
        Column.GIVEN: _("Given names"),
        Column.SURNAME: _("Surname"),
        Column.PHONE: _("Phone number"),
        Column.EMAIL: _("E-mail address"),
        Column.POST: _("Postal address, or a part of it"),
        Column.SOCIAL: _("Name on social media"),
        Column.SINCE: _("Day since when they are reached so"),
    }
