"""Which contacts were given to someone by somebody else and not opened by them since."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import OPEN_DANGER_WITHIN, OPEN_WITHIN, State
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry, Look

GIVEN = "contacts.ContactAssigned"


def unopened(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    """Keep of contacts those that wait, were given to their holder by another, and were not opened by them since.

    Each has `given_at`, when that was; the longest ago comes first.
    """
    given = Entry.objects.filter(record_id=OuterRef("pk"), name=GIVEN).order_by("-id")
    opened = Look.objects.filter(
        actor_id=OuterRef("assigned_to"), record_id=OuterRef("pk"), at__gte=OuterRef("given_at")
    )
    waiting = contacts.filter(state=State.WAITING, closed_at=None, assigned_to__isnull=False)
    told = waiting.annotate(given_at=Subquery(given.values("at")[:1]), given_by=Subquery(given.values("actor_id")[:1]))
    by_another = Q(given_by=None) | ~Q(given_by=F("assigned_to"))
    return told.filter(by_another, ~Exists(opened), given_at__isnull=False).order_by("given_at", "pk")


def overdue_unopened(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    """Keep of contacts those that were to be opened by now: within an hour, within 10 minutes where there is danger."""
    at = now()
    return unopened(contacts).filter(
        Q(given_at__lt=at - OPEN_WITHIN) | Q(danger=True, given_at__lt=at - OPEN_DANGER_WITHIN)
    )
