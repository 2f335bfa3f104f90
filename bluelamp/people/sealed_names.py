"""Reading sealed names: that there is one, and how far its opening has come; never the name itself."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from bluelamp.foundation.access.look import Reason, open_record
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.models import WHY_OPENED, NameOpening, SealedName

OPEN_FOR: Final = timedelta(hours=24)
ERASED: Final = b""


@dataclass(frozen=True)
class Sealed:
    """A name that was sealed, and every time that someone asked to open it, newest first."""

    name: SealedName
    openings: list[NameOpening]

    @property
    def waits(self) -> NameOpening | None:
        """Return the newest asking where nobody has allowed it, and it is not a day old."""
        return next((one for one in self.openings[:1] if not one.allowed_at and one.asked_at + OPEN_FOR > now()), None)

    @property
    def is_open(self) -> NameOpening | None:
        """Return the newest opening that was allowed within the last day."""
        return next((one for one in self.openings if one.allowed_at and one.allowed_at + OPEN_FOR > now()), None)

    @property
    def told(self) -> list[NameOpening]:
        """Return each opening under which the name was read and that the person is told of, oldest first."""
        return [one for one in reversed(self.openings) if one.opened_at and one.is_told]

    def may_allow(self, by: Actor) -> bool:
        """Say whether there is an asking that this actor may allow: one of someone else."""
        return self.waits is not None and self.waits.asked_by_id != by.id and by.may("people.allow_opening")

    def may_read(self, by: Actor) -> bool:
        """Say whether this actor is one of the two who opened it within the last day."""
        return self.is_open is not None and by.id in (self.is_open.asked_by_id, self.is_open.allowed_by_id)


def sealed_names_of(matter_id: UUID) -> list[SealedName]:
    """Return every sealed name of a matter that was not taken back or erased, oldest first, without what it says."""
    names = SealedName.objects.filter(matter_id=matter_id, taken_back_at=None).exclude(digest_key=ERASED)
    return list(names.defer("sealed_name").order_by("given_at", "pk"))


def sealed_names_told_of(matter_id: UUID) -> list[Sealed]:
    """Return every sealed name of a matter with its openings, as the person is shown them."""
    return _with_openings(sealed_names_of(matter_id))


def sealed_name_of(matter_id: UUID, name_id: UUID) -> Sealed | None:
    """Return one sealed name of a matter, None where there is no such one, or it was taken back or erased."""
    return next(iter(_with_openings([name for name in sealed_names_of(matter_id) if name.pk == name_id])), None)


def openings_to_allow(by: Actor) -> QuerySet[NameOpening]:
    """Return what others asked within the last day that this actor may allow, of names within reach, oldest first."""
    if not by.may("people.allow_opening"):
        return NameOpening.objects.none()
    names = within_reach(by, SealedName.objects.filter(taken_back_at=None).exclude(digest_key=ERASED))
    waiting = NameOpening.objects.filter(allowed_at=None, asked_at__gt=now() - OPEN_FOR, sealed_name__in=names)
    return waiting.exclude(asked_by=by.id).select_related("asked_by").order_by("asked_at", "pk")


def note_name_read(by: Actor, name: SealedName) -> None:
    """Write the look at a sealed name that is shown now; raise `NoSuchRecord` where it is out of reach."""
    open_record(by, SealedName.objects.defer("sealed_name"), reason=Reason.OPENING, pk=name.pk)


def ids_of(sealed: SealedName) -> dict[str, UUID]:
    """Return what every event about a sealed name says."""
    return {"name_id": sealed.pk, "matter_id": sealed.matter_id, "person_id": sealed.person_id}


def reasons_to_open() -> list[tuple[str, str]]:
    """Return why a sealed name can be opened: codes and words."""
    return [(str(code), str(words)) for code, words in WHY_OPENED]


def _with_openings(names: list[SealedName]) -> list[Sealed]:
    if not names:
        return []
    openings = NameOpening.objects.filter(sealed_name__in=names).select_related("asked_by", "allowed_by")
    newest = list(openings.order_by("-asked_at", "-pk"))
    return [Sealed(name, [one for one in newest if one.sealed_name_id == name.pk]) for name in names]
