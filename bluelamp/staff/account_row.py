"""Reading one row of a table of accounts: what it says of someone, or why it is refused."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from bluelamp.staff.queries import role_labels
from bluelamp.staff.rules import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bluelamp.staff.models import Account

LONGEST_NAME: Final = 120
LONGEST_ADDRESS: Final = 254
BETWEEN_TEAMS: Final = re.compile(r"[\s,;|]+")
YES_OR_NO: Final = {"yes": True, "no": False}
OVER: Final = ""  # under this name stands what a row has beyond its columns


class RowRefused(ValueError):
    """A row cannot be done; its text says why."""


@dataclass(frozen=True)
class Row:
    """What a row says of someone, and the account they have, None where they are new."""

    row: int
    name: str
    email: str
    role: Role
    teams: frozenset[str]
    active: bool
    account: "Account | None"
    teams_before: frozenset[str] = frozenset()

    @property
    def before(self) -> tuple[str, str, frozenset[str], bool] | None:
        """Return name, role, teams and whether the account is open, as they are now; None where there is none."""
        account = self.account
        return (account.name, account.role, self.teams_before, account.is_active) if account else None

    @property
    def after(self) -> tuple[str, str, frozenset[str], bool]:
        """Return the same as the row says that they are to be."""
        return (self.name, self.role, self.teams, self.active)

    @property
    def leaves(self) -> bool:
        """Say whether the account is to be closed."""
        return self.account is not None and self.account.is_active and not self.active

    @property
    def returns(self) -> bool:
        """Say whether the account is to be opened again."""
        return self.account is not None and not self.account.is_active and self.active

    @property
    def changes(self) -> bool:
        """Say whether name, role or teams are others than they were."""
        return self.before is not None and self.before[:3] != self.after[:3]

    @property
    def does_something(self) -> bool:
        """Say whether anything is done for this row."""
        return self.before != self.after


def read_row(number: int, cells: "Mapping[str, str]", accounts: "Mapping[str, Account]", codes: frozenset[str]) -> Row:
    """Return what a row says, by the accounts that there are and the codes of the teams; raise `RowRefused`."""
    if cells[OVER]:
        raise RowRefused(_("It has more cells than there are columns. Put names with a comma in quotation marks."))
    email = _address(cells["email"])
    account = accounts.get(email)
    active = YES_OR_NO.get(cells["active"].casefold())
    if active is None:
        raise RowRefused(_("Write yes or no under active."))
    if account is None and not active:
        raise RowRefused(_("Nobody has an account with this e-mail address, so that nobody can leave. Take it out."))
    return Row(
        row=number,
        name=_name(cells["name"]),
        email=email,
        role=_role(cells["role"]),
        teams=_teams(cells["teams"], codes),
        active=active,
        account=account,
        teams_before=frozenset(team.pk for team in account.teams.all()) if account else frozenset(),
    )


def _name(name: str) -> str:
    if not name:
        raise RowRefused(_("Enter the name that colleagues know them by."))
    if len(name) > LONGEST_NAME:
        raise RowRefused(_("This name is too long. Shorten it to 120 characters or fewer."))
    return name


def _address(email: str) -> str:
    try:
        validate_email(email)
    except ValidationError as error:
        raise RowRefused(_("Enter their e-mail address, such as name@example.police.uk.")) from error
    if len(email) > LONGEST_ADDRESS:
        raise RowRefused(_("This address is too long. Enter one of 254 characters or fewer."))
    return email.casefold()


def _role(typed: str) -> Role:
    labels = role_labels()
    for code, label in labels.items():
        if typed.casefold() in (code, label.casefold()):
            return Role(code)
    raise RowRefused(_("“%(role)s” is no role. Write one of: %(roles)s.") % {"role": typed, "roles": ", ".join(labels)})


def _teams(typed: str, codes: frozenset[str]) -> frozenset[str]:
    teams = frozenset(team for team in BETWEEN_TEAMS.split(typed.casefold()) if team)
    if unknown := sorted(teams - codes):
        raise RowRefused(
            _("There is no open team with the code “%(code)s”. Make it or open it first.") % {"code": unknown[0]}
        )
    return teams
