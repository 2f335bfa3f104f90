"""What is closed, for whoever looks back on it."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import contacts_within_reach, of_nobody_sealed
from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.ledger.actor import Actor


def reached_contacts(by: Actor) -> "QuerySet[Contact, Any]":
    """Return the ids of all contacts within reach, for a room above to narrow its own rows by."""
    return Contact.objects.filter(contacts_within_reach(by)).values("pk")


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
