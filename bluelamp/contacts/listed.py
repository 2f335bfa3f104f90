"""The lists of contacts that can be taken away as a file: each is what its page shows, as far as it goes."""

from collections.abc import Callable
from dataclasses import dataclass

from bluelamp.contacts.filters import Filters
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queue import queue_page
from bluelamp.contacts.workload import late_contacts, unopened_contacts
from bluelamp.foundation.ledger.actor import Actor


@dataclass(frozen=True)
class Listed:
    """A list of contacts: its code in the ledger, and how to get at most so many, which writes the look."""

    code: str
    first: Callable[[Actor, int], list[Contact]]


def in_queue(filters: Filters) -> Listed:
    """Name what the filters leave of the queue, in its order."""
    return Listed("queue", lambda by, most: _first_of_queue(by, filters, most))


def late_in(team: str) -> Listed:
    """Name what is late in a team or will be within two hours, the latest first."""
    return Listed("late", lambda by, most: late_contacts(by, team, most=most))


def unopened_in(team: str) -> Listed:
    """Name what was given to someone of a team and not opened yet, the longest first."""
    return Listed("unopened", lambda by, most: unopened_contacts(by, team, most=most))


def _first_of_queue(by: Actor, filters: Filters, most: int) -> list[Contact]:
    page = queue_page(by, filters)
    contacts = page.contacts
    while page.after and len(contacts) < most:
        page = queue_page(by, filters, after=page.after)
        contacts = contacts + page.contacts
    return contacts[:most]
