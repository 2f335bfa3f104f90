"""Reading warning markers: what stands now, and what has ended."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from bluelamp.foundation.clock import today
from bluelamp.people.models import Marker, MarkerKind
from bluelamp.people.rules import Standing, marker_standing

MOST_ENDED: Final = 50


@dataclass(frozen=True)
class Marked:
    """A marker and how it stands today."""

    marker: Marker
    standing: Standing


def markers_of(person_id: UUID) -> list[Marked]:
    """Return the markers on a person: the current ones first, then the 50 put on last that have ended.

    What was erased is gone from it.
    """
    rows = Marker.objects.filter(person_id=person_id).exclude(kind=None)
    rows = rows.select_related("kind", "put_on_by", "reviewed_by", "withdrawn_by").order_by("-put_on_at", "-pk")
    marked = [Marked(marker, _standing(marker)) for marker in rows]
    current = [one for one in marked if one.standing == Standing.CURRENT]
    ended = [one for one in marked if one.standing != Standing.CURRENT]
    return [*current, *ended[:MOST_ENDED]]


def marker_on(person_id: UUID, marker_id: UUID) -> Marker | None:
    """Return a marker of a person, None where they have no such one, or it was erased."""
    return Marker.objects.filter(person_id=person_id, pk=marker_id).exclude(kind=None).first()


def marker_kinds() -> dict[str, str]:
    """Return what every kind of marker is called by its code, in the order of the words."""
    return dict(MarkerKind.objects.order_by("label").values_list("code", "label"))


def marker_kind_with(code: str) -> MarkerKind | None:
    """Return a kind of marker by its code, None where there is none."""
    return MarkerKind.objects.filter(pk=code).first()


def withdrawal_reasons() -> list[tuple[str, str]]:
    """Return why a marker can be withdrawn: codes and words."""
    choices = Marker._meta.get_field("withdrawn_reason").choices or []
    return [(str(code), str(words)) for code, words in choices]


def _standing(marker: Marker) -> Standing:
    return marker_standing(expires_on=marker.expires_on, withdrawn_at=marker.withdrawn_at, on=today())
