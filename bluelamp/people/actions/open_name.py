"""Opening a sealed name: one asks with a reason and an authority, another allows it; each reading is noted."""

from dataclasses import dataclass
from uuid import UUID

from cryptography.fernet import InvalidToken
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.models import NameOpening, SealedName
from bluelamp.people.rules import WhyOpened
from bluelamp.people.sealed_name_events import NameOpened, OpeningAllowed, OpeningAsked, SealedNamesErased
from bluelamp.people.sealed_names import ERASED, Sealed, ids_of, sealed_name_of


class NotOpen(ValueError):
    """A sealed name was to be read or asked for that is gone, or that nobody else allowed within the last day."""

    def __str__(self) -> str:
        return str(_("This name is sealed. Ask to open it, and have someone else allow it within a day."))


class SamePerson(ValueError):
    """Whoever asked to open a sealed name was to allow it as well, or there was nothing to allow."""

    def __str__(self) -> str:
        return str(_("Someone else must allow it: not whoever asked. Nothing was opened."))


class CannotBeRead(ValueError):
    """A sealed name was encrypted under a key that we do not have."""

    def __str__(self) -> str:
        return str(_("This name cannot be read: its key is not here. Ask those who run Bluelamp for the earlier keys."))


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """Why a name must be opened, on whose authority, and why the person is not told of it: '' where they are told."""

    why: WhyOpened
    authority: str
    why_not_told: str = ""


@action(may="people.ask_to_open_name", announces=OpeningAsked, on="sealed")
def ask_to_open(*, by: Actor, sealed: SealedName, grounds: Grounds) -> NameOpening:
    """Ask that a sealed name is opened; while one asking waits, it is not asked again. Raises `NotOpen` where gone."""
    held = _held(sealed)
    if held.waits is not None:
        nothing_new()
        return held.waits
    opening = new_row(
        NameOpening,
        sealed_name_id=sealed.pk,
        matter_id=sealed.matter_id,
        why=grounds.why,
        authority=grounds.authority,
        is_told=not grounds.why_not_told,
        why_not_told=grounds.why_not_told,
        asked_by_id=by.id,
    )
    write_down(opening)
    asked = OpeningAsked(**ids_of(sealed), opening_id=opening.pk, why=grounds.why, is_told=opening.is_told)
    announce(asked, by=by, wrote=[opening])
    return opening


@action(may="people.allow_opening", announces=OpeningAllowed, on="sealed")
def allow_opening(*, by: Actor, sealed: SealedName) -> NameOpening:
    """Allow what someone else asked: for a day the name can be read by both. Raises `SamePerson` and `NotOpen`."""
    opening = _held(sealed).waits
    if opening is None or opening.asked_by_id == by.id:
        raise SamePerson
    opening.allowed_by_id, opening.allowed_at = by.id, now()
    opening.save(update_fields=["allowed_by", "allowed_at"])
    announce(OpeningAllowed(**ids_of(sealed), opening_id=opening.pk), by=by, wrote=[opening])
    return opening


@action(may="people.ask_to_open_name", announces=NameOpened, on="sealed")
def open_name(*, by: Actor, sealed: SealedName) -> str:
    """Return the name to one of the two who opened it, and write down that it was read.

    Raises `NotOpen`, and `CannotBeRead` where its key is lost.
    """
    held = _held(sealed)
    opening = held.is_open
    if opening is None or not held.may_read(by):
        raise NotOpen
    opening.opened_at = opening.opened_at or now()
    opening.save(update_fields=["opened_at"])
    announce(NameOpened(**ids_of(sealed), opening_id=opening.pk), by=by, wrote=[opening])
    try:
        return decrypt_field(held.name.sealed_name, purpose="identities")
    except InvalidToken as lost:
        raise CannotBeRead from lost


@action(may="records.erase", announces=SealedNamesErased)
def erase_sealed_names(*, by: Actor, matter_id: UUID, reason: WhyErased) -> None:
    """Erase every sealed name of a matter and the authorities it was opened on; that it was opened, and why, stays."""
    names = list(SealedName.objects.filter(matter_id=matter_id).exclude(digest_key=ERASED).order_by("id"))
    asked = list(NameOpening.objects.filter(matter_id=matter_id).exclude(digest_key=ERASED).order_by("id"))
    if not names and not asked:
        nothing_new()
        return
    announce(
        SealedNamesErased(
            matter_id=matter_id,
            name_ids=tuple(name.pk for name in names),
            opening_ids=tuple(opening.pk for opening in asked),
            reason=reason,
        ),
        by=by,
        wrote=[*empty(SealedName, names), *empty(NameOpening, asked)],
    )


def _held(sealed: SealedName) -> Sealed:
    """Return a sealed name as it is now, held until the action ends, so that two can neither open nor ask at once."""
    SealedName.objects.select_for_update(no_key=True).filter(pk=sealed.pk).first()
    held = sealed_name_of(sealed.matter_id, sealed.pk)
    if held is None:
        raise NotOpen
    return held
