"""Whether others told us of the same: the same kind of thing, near the same place, in the last days, and still open.

Nothing is told of who they are or what they said, and of sealed matters not even that there is one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.db.models import QuerySet

from bluelamp.contacts.of_people import contacts_named
from bluelamp.contacts.queries import of_nobody_sealed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.places.queries import point_written
from bluelamp.places.rules import degrees_of, metres_apart, point_at
from bluelamp.reports.definition import Service
from bluelamp.reports.models import ToldPlace
from bluelamp.reports.rules import TOLD_KIND, TOLD_PLACE, Answers, says_told

MOST: Final = 20  # contacts that staff are shown beside one

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.gateways.gazetteer.adapter import Point


@dataclass(frozen=True)
class ToldToo:
    """What staff see beside a report: how many others knew of the same, and the contacts of those who told of it."""

    again: int
    contacts: "list[Contact]"


def days_looked_back() -> int:
    """Return for how many days back the force has people told of the same; 0 where it never has."""
    days: int = settings.TOLD_DAYS
    return max(days, 0)


def place_told(service: Service, answers: Answers) -> "tuple[str, Point] | None":
    """Return the kind of thing and the point that answers name; None of a service that never says who told us."""
    if not says_told(service):
        return None
    kind, where = answers.get(TOLD_KIND), answers.get(TOLD_PLACE) or {}
    point = point_written(where.get("point") or "")
    return (kind, point) if kind and point else None


def told_near(service: Service, answers: Answers) -> list[ToldPlace]:
    """Return what others told us of the same as these answers, the nearest first."""
    told = place_told(service, answers)
    if told is None or not days_looked_back():
        return []
    kind, point = told
    since = now() - timedelta(days=days_looked_back())
    rows = ToldPlace.objects.filter(service=service.code, kind=kind, told_at__gt=since)
    rows = rows.filter(of_nobody_sealed("contact__person"), contact__closed_at=None, contact__sealed=False)
    return _near(rows, point)


def told_too(by: Actor, contact: "Contact") -> ToldToo | None:
    """Return who else told us of the same as a contact, of those within reach, and writes the look at them.

    None of a contact that is not of such a service. What was closed since is among them, as are those who came later.
    """
    this = ToldPlace.objects.filter(contact=contact).first()
    if this is None:
        return None
    days = timedelta(days=days_looked_back())
    rows = ToldPlace.objects.filter(service=this.service, kind=this.kind)
    rows = rows.filter(told_at__gt=this.told_at - days, told_at__lt=this.told_at + days).exclude(pk=this.pk)
    near = _near(rows, point_at(this.latitude, this.longitude))
    return ToldToo(this.again, contacts_named(by, [row.contact_id for row in near[:MOST]]))


def _near(rows: "QuerySet[ToldPlace]", point: "Point") -> list[ToldPlace]:
    north, east = degrees_of(settings.TOLD_METRES, at=point)
    boxed = rows.filter(
        latitude__range=(point.latitude - north, point.latitude + north),
        longitude__range=(point.longitude - east, point.longitude + east),
    )
    return _nearest_first(boxed, point)


def _nearest_first(rows: Iterable[ToldPlace], point: "Point") -> list[ToldPlace]:
    far = [(metres_apart(point, point_at(row.latitude, row.longitude)), row) for row in rows]
    near = sorted((one for one in far if one[0] <= settings.TOLD_METRES), key=lambda one: (one[0], one[1].told_at))
    return [row for _metres, row in near]
