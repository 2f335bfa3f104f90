"""Standing at the staff door: what tests of its book do there, and how they read it."""

from typing import Any

from django.test import Client

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import PASSWORD


def give_password(client: Client, address: str, password: str = PASSWORD) -> Any:
    """Send the first step of signing in."""
    return client.post("/desk/sign-in/", {"login": address, "password": password})


def entries(name: str) -> list[Entry]:
    """Return what stands in the ledger of one kind of staff event, oldest first."""
    return list(Entry.objects.filter(name=f"staff.{name}").order_by("id"))


def facts(name: str, *fields: str) -> list[tuple[Any, ...]]:
    """Return these facts of each entry of one kind, oldest first."""
    return [tuple(entry.facts[field] for field in fields) for entry in entries(name)]


def is_by(entry: Entry, account: Account) -> bool:
    """Say whether an entry is about an account and by it."""
    return entry.record_id == entry.actor_id == account.pk
