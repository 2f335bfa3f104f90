"""Reading a table of accounts: who is new, who changes, who leaves or comes back, and which rows are refused."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.lists import without_guard
from bluelamp.foundation.words import tidy
from bluelamp.staff.account_row import OVER, Row, RowRefused, read_row
from bluelamp.staff.actions.accounts import LastAdministrator, OwnAccount
from bluelamp.staff.closed_teams import open_teams
from bluelamp.staff.queries import all_accounts
from bluelamp.staff.rules import Role

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

COLUMNS: Final = ("name", "email", "role", "teams", "active")
MOST_ROWS: Final = 5000
MOST_BYTES: Final = 700_000
MOST_DONE: Final = 500  # all is done in one transaction, and on SQLite nobody else writes meanwhile


class NotATable(ValueError):
    """What was sent can be no table of accounts; its text says why."""


@dataclass(frozen=True)
class Refused:
    """A row, by its number in a spreadsheet, and why it is refused."""

    row: int
    words: str

    def __str__(self) -> str:
        return _("Row %(row)s: %(words)s") % {"row": self.row, "words": self.words}


@dataclass
class AccountTable:
    """What a table holds: it can be taken in only where no row is refused."""

    rows: list[Row] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    not_named: int = 0

    def to_do(self) -> list[Row]:
        """Return the rows for which something is done, in their order."""
        return [row for row in self.rows if row.does_something]

    def mark(self) -> str:
        """Return what is another where the table would do something else, as after a colleague's change."""
        done = [(row.email, _sorted(row.before), _sorted(row.after)) for row in self.to_do()]
        return hashlib.sha256(repr(done).encode()).hexdigest()


def _sorted(state: tuple[object, ...] | None) -> list[object]:
    return [sorted(part) if isinstance(part, frozenset) else part for part in state or ()]


def text_of_file(content: bytes) -> str:
    """Return the text of a file that was sent; raise `NotATable` where it is too large or in another encoding."""
    if len(content) > MOST_BYTES:
        raise NotATable(_("The file is too large. Send at most 700 kB, in several files if need be."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise NotATable(_("The file cannot be read. Save it in the spreadsheet as “CSV UTF-8”, and send that."))
    return text


def read_account_table(text: str, *, by: Actor) -> AccountTable:
    """Read a table with the columns name, email, role, teams and active; nothing is done by it.

    Nobody closes their own account by it or changes their own role, and an administrator stays. Raises `NotATable`.
    """
    lines = _lines(text)
    accounts = {account.email.casefold(): account for account in all_accounts()}
    table, codes, seen = AccountTable(), frozenset(open_teams()), dict[str, int]()
    for number, cells in lines:
        try:
            row = read_row(number, cells, accounts, codes)
            _refuse_twice(row, seen)
            _refuse_own(row, by, accounts)
        except RowRefused as refusal:
            table.refused.append(Refused(number, str(refusal)))
        else:
            table.rows.append(row)
    if len(table.to_do()) > MOST_DONE:
        raise NotATable(_("The table would change more than 500 accounts. Send it in several files."))
    table.not_named = len(accounts.keys() - seen.keys())
    return table


def columns_of(accounts: Iterable["Account"]) -> list[list[str]]:
    """Return accounts as rows of such a table, which changes nothing where it is taken in as it is."""
    return [
        [
            account.name,
            account.email,
            account.role,
            " ".join(sorted(team.pk for team in account.teams.all())),
            "yes" if account.is_active else "no",
        ]
        for account in accounts
    ]


def _lines(text: str) -> list[tuple[int, dict[str, str]]]:
    try:
        first, _end, _rest = text.partition("\n")
        between = max(",;\t", key=first.count)
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=between))
    except csv.Error as error:
        raise NotATable(_("The file cannot be read as a table. Save it in the spreadsheet as “CSV UTF-8”.")) from error
    names = [name.strip().casefold() for name in rows[0]] if rows else []
    _check_columns(names)
    if len(rows) > MOST_ROWS + 1:
        raise NotATable(_("The table has more than 5000 rows. Send it in several files."))
    return list(_cells(rows, names))


def _check_columns(names: list[str]) -> None:
    said = {"all": ", ".join(COLUMNS)}
    if missing := [name for name in COLUMNS if name not in names]:
        words = _("The first row must name the columns %(all)s. Missing: %(missing)s.")
        raise NotATable(words % (said | {"missing": ", ".join(missing)}))
    if len(names) > len(COLUMNS):
        raise NotATable(_("The table has other columns too. Take them out: only %(all)s are read.") % said)


def _cells(rows: list[list[str]], names: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    for number, row in enumerate(rows[1:], 2):
        cells = [" ".join(tidy(without_guard(cell)).split()) for cell in row]
        if any(cells):
            padded = [*cells, *[""] * (len(names) - len(cells))]
            yield number, dict(zip(names, padded, strict=False)) | {OVER: "".join(cells[len(names) :])}


def _refuse_twice(row: Row, seen: dict[str, int]) -> None:
    if row.email in seen:
        raise RowRefused(_("The same e-mail address stands in row %(row)s already.") % {"row": seen[row.email]})
    seen[row.email] = row.row


def _refuse_own(row: Row, by: Actor, accounts: dict[str, "Account"]) -> None:
    if row.account is None or row.account.pk != by.id or (row.active and row.role == row.account.role):
        return
    others = [
        account
        for account in accounts.values()
        if account.role == Role.ADMINISTRATOR and account.is_active and account.pk != by.id
    ]
    raise RowRefused(str(OwnAccount() if others else LastAdministrator()))
