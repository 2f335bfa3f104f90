"""Addresses of setup."""

from bluelamp.workspaces.setup.pages import (
    account,
    account_steps,
    accounts,
    force,
    new_account,
    open_sending,
    overflow,
    read_again,
    rule,
    rule_steps,
    rules,
    skills,
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
    overflow.address,
    rules.address,
    *rule.addresses,
    *rule_steps.addresses,
    skills.address,
    force.address,
]
