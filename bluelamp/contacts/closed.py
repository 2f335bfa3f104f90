"""What is closed, for whoever looks back on it."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import Served, contacts_within_reach, of_nobody_sealed
from bluelamp.contacts.rules import CloseReason
from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.ledger.actor import Actor


def reached_contacts(by: Actor) -> "QuerySet[Contact, Any]":
    """Return the ids of all contacts within reach, for a room above to narrow its own rows by."""
    return Contact.objects.filter(contacts_within_reach(by)).values("pk")


def withdrawn_between(begins: datetime, ends: datetime) -> Iterator[tuple[Served, bool]]:
    """Give how each contact that was closed in a time was served, and whether it was withdrawn; no sealed ones."""
    rows = Contact.objects.filter(of_nobody_sealed(), closed_at__gte=begins, closed_at__lt=ends, sealed=False)
    fields = rows.order_by("pk").values_list("channel", "team", "language", "close_reason")
    for channel, team, language, reason in fields.iterator(chunk_size=500):
        yield Served(channel, team, language), reason == CloseReason.WITHDRAWN


def closed_by(account: UUID, begins: date, ends: date) -> dict[UUID, str]:
    """Return the contacts that an account had when they were closed, from one day to before another, with their teams.

    They are counted by the force's calendar. Sealed ones, and those of sealed people, are left out: not even that there
    are any is told.
    """
    since, until = (datetime.combine(day, time(0), tzinfo=force_zone()) for day in (begins, ends))
    rows = Contact.objects.filter(
        of_nobody_sealed(), assigned_to=account, closed_at__gte=since, closed_at__lt=until, sealed=False
    )
    return dict(rows.values_list("pk", "team_id"))
