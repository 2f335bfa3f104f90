"""Addresses of setup."""

from bluelamp.workspaces.setup.pages import (
    account,
    account_steps,
    accounts,
    force,
    new_account,
    open_sending,
    read_again,
    team,
    teams,
    try_again,
    work,
)

urlpatterns = [
    work.address,
    try_again.address,
    open_sending.address,
    read_again.address,
    accounts.address,
    new_account.address,
    account.address,
    *account_steps.addresses,
    teams.address,
    team.address,
    force.address,
]
