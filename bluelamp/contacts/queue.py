"""Reading the queue: one page at a time, which costs the same however long the queue is."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Q, QuerySet

from bluelamp.contacts.filters import NOT_GRADED, Filters
from bluelamp.contacts.models import Contact, Tagged
from bluelamp.contacts.queue_order import (
    CLOSED_ORDER,
    DUE_OR_LAST,
    OPEN_ORDER,
    URGENCY,
    ClosedPlace,
    Place,
)
from bluelamp.contacts.rules import State
from bluelamp.foundation.access.look import Reason, note_list
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still, alike

QUEUE_PAGE: Final = 50
MOST_COUNTED: Final = 1000
EVERYTHING: Final = Filters()


@dataclass(frozen=True)
class QueuePage:
    """One page of the queue; `after` is where the next one begins, '' where this is the last."""

    contacts: list[Contact]
    after: str


def queue_page(by: Actor, filters: Filters = EVERYTHING, *, after: str = "", still: Still | None = None) -> QueuePage:
    """Return a page of what waits: danger first, then grade, then what is due soonest. Writes the look.

    What is closed comes newest first. A place `after` which is none is taken for the beginning. While it is `still` so,
    the page is read once for all who reach as much, and nobody may change its contacts.
    """
    still = still or Still()
    page = still.ask(_read_page, by if filters.mine else alike(by), filters, after)
    note_list(by, page.contacts, Contact, Reason.QUEUE, still=still)
    return page


def is_place(after: str, show: State) -> bool:
    """Say whether a text from an address is a place in this part of the queue."""
    return _read(after, show) is not None


def count_within(by: Actor, show: State) -> int:
    """Return how many contacts within reach are in a part of the queue, at most 1000: nobody counts further."""
    return within_reach(by, Contact.objects.filter(_part(show)))[:MOST_COUNTED].count()


def _read_page(by: Actor, filters: Filters, after: str) -> QueuePage:
    found = _first_of(by, filters, after)
    shown = within_reach(by, Contact.objects.filter(pk__in=[contact.pk for contact in found[:QUEUE_PAGE]]))
    rows = in_order(shown.select_related("person", "assigned_to", "team", "rule__skill"), filters.show)
    return QueuePage(list(rows), _place(found[QUEUE_PAGE - 1]) if len(found) > QUEUE_PAGE else "")


def _first_of(by: Actor, filters: Filters, after: str) -> list[Contact]:
    """Return the page's contacts and one more, with no more of each than its place."""
    narrowed = within_reach(by, Contact.objects.filter(_part(filters.show), *_narrowing(by, filters)))
    rows = in_order(narrowed, filters.show).only("danger", "grade", "due_at", "closed_at")
    place = _read(after, filters.show)
    found: list[Contact] = []
    for stretch in place.behind() if place else [Q()]:
        found += rows.filter(stretch)[: QUEUE_PAGE + 1 - len(found)]
        if len(found) > QUEUE_PAGE:
            break
    return found


def _part(show: State) -> Q:
    """Return the rows of a part of the queue, in the words of the indexes."""
    return Q(closed_at__isnull=False) if show == State.CLOSED else Q(state=show, closed_at=None)


def _narrowing(by: Actor, filters: Filters) -> list[Q]:
    grade = None if filters.grade in ("", NOT_GRADED) else int(filters.grade)
    wanted = {
        "team": Q(team=filters.team),
        "tag": Q(pk__in=Tagged.objects.filter(tag=filters.tag).values("contact")),
        "service": Q(subject=filters.service),
        "grade": Q(grade=grade),
        "mine": Q(assigned_to=by.id),
        "danger": Q(danger=True),
        "late": Q(due_at__lt=now()),
    }
    return [wanted[name] for name in filters.narrowed()]


def in_order(rows: QuerySet[Contact], show: State) -> QuerySet[Contact]:
    """Return contacts of a part of the queue in its order."""
    if show == State.CLOSED:
        return rows.order_by(*CLOSED_ORDER)
    return rows.alias(urgency=URGENCY, due_or_last=DUE_OR_LAST).order_by(*OPEN_ORDER)


def _place(contact: Contact) -> str:
    return str(ClosedPlace.of(contact) if contact.closed_at else Place.of(contact))


def _read(after: str, show: State) -> Place | ClosedPlace | None:
    return ClosedPlace.read(after) if show == State.CLOSED else Place.read(after)
