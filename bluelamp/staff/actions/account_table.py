"""Taking in a table of accounts, and giving the list of all accounts away."""

from collections.abc import Sequence

from django.contrib.auth.hashers import make_password

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.lists import Form
from bluelamp.staff.account_row import Row
from bluelamp.staff.actions.accounts import MAY, change_account, close_account, open_account
from bluelamp.staff.actions.set_up import make_account
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import all_accounts
from bluelamp.staff.table_events import AccountsExported, AccountTableTaken


@action(may=MAY, announces=AccountTableTaken)
def take_account_table(*, by: Actor, rows: Sequence[Row]) -> list[Account]:
    """Do what all these rows say, or nothing, and return the accounts that were made; they have no password yet.

    Raises what `make_account`, `change_account` and `close_account` raise.
    """
    doing = [row for row in rows if row.does_something]
    if not doing:
        nothing_new()
        return []
    teams = Team.objects.in_bulk()
    made = [_make(by, row, teams) for row in doing if row.account is None]
    for row in doing:
        _follow(by, row)
    taken = AccountTableTaken(
        table_id=new_id(),
        joined=len(made),
        changed=sum(row.changes for row in doing),
        left=sum(row.leaves for row in doing),
        returned=sum(row.returns for row in doing),
    )
    announce(taken, by=by)
    return made


@action(may=MAY, announces=AccountsExported)
def export_accounts(*, by: Actor, form: Form) -> list[Account]:
    """Return every account with its teams, by name, to be taken away as a file; the ledger says by whom."""
    accounts = all_accounts()
    announce(AccountsExported(export_id=new_id(), accounts=len(accounts), form=form), by=by)
    return accounts


def _make(by: Actor, row: Row, teams: dict[str, Team]) -> Account:
    own = [teams[code] for code in sorted(row.teams)]
    return make_account(
        by=by, email=row.email, name=row.name, role=row.role, password_hash=make_password(None), teams=own
    )


def _follow(by: Actor, row: Row) -> None:
    if row.account is None:
        return
    if row.changes:
        change_account(by=by, account=row.account, name=row.name, role=row.role, teams=row.teams)
    if row.returns:
        open_account(by=by, account=row.account)
    if row.leaves:
        close_account(by=by, account=row.account)
