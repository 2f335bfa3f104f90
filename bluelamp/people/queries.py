"""Reading people and how they can be reached."""

from uuid import UUID

from bluelamp.people.models import Handle
from bluelamp.people.rules import HandleKind


def handles_of(person_id: UUID) -> list[Handle]:
    """Return every handle of a person, safe or not, e-mail first."""
    return list(Handle.objects.filter(person_id=person_id).order_by("kind", "given_at"))


def email_of(person_id: UUID) -> Handle | None:
    """Return the e-mail handle given last, None where there is none."""
    return Handle.objects.filter(person_id=person_id, kind=HandleKind.EMAIL).order_by("-given_at").first()
