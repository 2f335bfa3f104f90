"""What a row of a table of accounts would do, in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.queries import open_contacts_with
from bluelamp.staff.queries import names_of_teams, role_labels
from bluelamp.tasking.queries import open_tasks_with

if TYPE_CHECKING:
    from bluelamp.staff.account_row import Row
    from bluelamp.staff.account_table import AccountTable
    from bluelamp.staff.models import Account


@dataclass(frozen=True)
class Told:
    """A row: who it is about, what happens to them in a word, and what that changes, one thing in each."""

    row: "Row"
    what: str
    more: list[str]


def told_of(table: "AccountTable") -> list[Told]:
    """Say of each row that does something what it would do, in the order of the table."""
    roles, teams = role_labels(), names_of_teams()
    return [Told(row, _what(row), _more(row, roles, teams)) for row in table.to_do()]


def counted(table: "AccountTable") -> list[str]:
    """Say how many join, change, leave and come back, and how many are left as they are."""
    todo = table.to_do()
    told = (
        (sum(row.account is None for row in todo), _join),
        (sum(row.changes and not row.leaves and not row.returns for row in todo), _change),
        (sum(row.leaves for row in todo), _leave),
        (sum(row.returns for row in todo), _come_back),
        (len(table.rows) - len(todo), _same),
        (table.not_named, _not_named),
    )
    return [say(count) for count, say in told if count]


def _what(row: "Row") -> str:
    if row.account is None:
        return _("Joins")
    if row.leaves:
        return _("Leaves")
    return _("Comes back") if row.returns else _("Changes")


def _more(row: "Row", roles: dict[str, str], teams: dict[str, str]) -> list[str]:
    if row.account is None:
        names = sorted(teams[code] for code in row.teams)
        return [roles[row.role], *names]
    return [*_changed(row, row.account, roles, teams), *(_left_behind(row.account) if row.leaves else [])]


def _changed(row: "Row", account: "Account", roles: dict[str, str], teams: dict[str, str]) -> list[str]:
    said = []
    if row.name != account.name:
        said.append(_("Is called %(name)s, no longer %(before)s") % {"name": row.name, "before": account.name})
    if row.role != account.role:
        said.append(_("%(role)s, no longer %(before)s") % {"role": roles[row.role], "before": roles[account.role]})
    said += [_("Joins %(team)s") % {"team": teams[code]} for code in sorted(row.teams - row.teams_before)]
    return said + [_("Leaves %(team)s") % {"team": teams[code]} for code in sorted(row.teams_before - row.teams)]


def _left_behind(account: "Account") -> list[str]:
    said = []
    if contacts := open_contacts_with(account.pk):
        words = ngettext(
            "%(count)s open contact goes back to its team",
            "%(count)s open contacts go back to their teams",
            contacts,
        )
        said.append(words % {"count": contacts})
    if tasks := open_tasks_with(account.pk):
        words = ngettext("%(count)s task is asked of the team", "%(count)s tasks are asked of the team", tasks)
        said.append(words % {"count": tasks})
    return said or [_("Has no open contact and no task")]


def _join(count: int) -> str:
    return ngettext("%(count)s person joins.", "%(count)s people join.", count) % {"count": count}


def _change(count: int) -> str:
    return ngettext("%(count)s person changes.", "%(count)s people change.", count) % {"count": count}


def _leave(count: int) -> str:
    return ngettext("%(count)s person leaves.", "%(count)s people leave.", count) % {"count": count}


def _come_back(count: int) -> str:
    return ngettext("%(count)s person comes back.", "%(count)s people come back.", count) % {"count": count}


def _same(count: int) -> str:
    return ngettext("%(count)s row changes nothing.", "%(count)s rows change nothing.", count) % {"count": count}


def _not_named(count: int) -> str:
    words = ngettext(
        "%(count)s account is not in the file and stays as it is.",
        "%(count)s accounts are not in the file and stay as they are.",
        count,
    )
    return words % {"count": count}
