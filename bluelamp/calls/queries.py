"""Reading what is known of calls."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from bluelamp.calls.models import Recording, Ringing
from bluelamp.calls.rules import RINGS_FOR
from bluelamp.foundation.clock import now
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
