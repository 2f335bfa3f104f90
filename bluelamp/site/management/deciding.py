"""In whose name a command does something."""

from django.core.management.base import CommandError

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.queries import account_with, actor_for


def decider(address: str) -> Actor:
    """Return who decided something, by the address they sign in with; raises `CommandError` where nobody does."""
    account = account_with(address)
    if account is None or not account.is_active:
        raise CommandError("Nobody signs in with this address. Give that of whoever decided it.")
    return actor_for(account)
