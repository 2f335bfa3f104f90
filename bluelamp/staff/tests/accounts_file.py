"""Tables of accounts, for tests to begin with."""

from bluelamp.staff.account_row import Row
from bluelamp.staff.account_table import COLUMNS, AccountTable, read_account_table
from bluelamp.staff.tests.administering import Office

NEW = "Sam Example,sam@example.org,contact_staff,digital-desk,yes"


def table(*rows: str) -> str:
    """Return the text of a table with these rows."""
    return "\n".join([",".join(COLUMNS), *rows])


def row_of(office: Office, **other: str) -> str:
    """Return the row of the member of the digital desk as they are, but for some cells."""
    kept = {"name": office.member.name, "email": office.member.email, "role": office.member.role}
    return ",".join((kept | {"teams": "digital-desk", "active": "yes"} | other).values())


def read(office: Office, *rows: str) -> AccountTable:
    """Read a table with these rows as the administrator."""
    return read_account_table(table(*rows), by=office.by)


def rows_of(office: Office, *rows: str) -> list[Row]:
    """Return what these rows say, none of which is refused."""
    found = read(office, *rows)
    assert not found.refused, found.refused
    return found.rows
