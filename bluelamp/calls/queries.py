"""Reading what is known of calls."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

from bluelamp.calls.models import Recording, Ringing, Volume
from bluelamp.calls.rules import RINGS_FOR, Line
from bluelamp.foundation.clock import force_zone, now
from bluelamp.foundation.keys.secrets import decrypt_field, keyed_digests


@dataclass(frozen=True)
class Rang:
    """A call that rings: the number, '' where it is withheld, and what its recording is called, '' where unknown."""

    id: UUID
    number: str
    recording: str


def recordings_of(messages: Collection[UUID]) -> dict[UUID, str]:
    """Return what the recording of each call is called, by the message; those that have none are left out."""
    rows = Recording.objects.filter(message__in=messages).exclude(called="")
    return dict(rows.values_list("message_id", "called"))


def call_that_rings(token: str) -> Rang | None:
    """Return the call that a token leads to, None where it is of none or rang longer ago than ten minutes."""
    digests = keyed_digests("codes", b"ringing", token.encode())
    row = Ringing.objects.filter(digest__in=digests, rang_at__gt=now() - RINGS_FOR).first()
    return Rang(row.pk, decrypt_field(row.sealed_number), decrypt_field(row.sealed_recording)) if row else None


def rang_by_month(line: Line, months: Sequence[datetime]) -> dict[date, int]:
    """Return how many rang a line between each two of some moments; a month of which not every hour is there is not."""
    rang: dict[datetime, int] = defaultdict(int)
    there: dict[datetime, timedelta] = defaultdict(timedelta)
    rows = Volume.objects.filter(line=line, begins_at__gte=months[0], ends_at__lte=months[-1])
    for begins, ends, offered in rows.values_list("begins_at", "ends_at", "offered"):
        month = max(each for each in months if each <= begins)
        rang[month] += offered
        there[month] += ends - begins
    whole = [(begins, ends) for begins, ends in pairwise(months) if there[begins] >= ends.astimezone(UTC) - begins]
    return {begins.astimezone(force_zone()).date(): rang[begins] for begins, _ends in whole}
