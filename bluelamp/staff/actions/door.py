"""Writing down what happens at the staff door. No address stands in the ledger, only digests that show a series."""

from base64 import b32encode
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import today
from bluelamp.foundation.keys.secrets import keyed_digest
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.staff.events import (
    EntryRefused,
    OwnNameSearched,
    SecondFactorChanged,
    SignedIn,
    SignedOut,
    SignInFailed,
    SignInHeldBack,
)
from bluelamp.staff.models import DoorKey
from bluelamp.staff.rules import Change, Leaving, Step

if TYPE_CHECKING:
    from bluelamp.foundation.access.entrance import Refusal
    from bluelamp.staff.models import Account

SHOWN_BYTES: Final = 10


@action(may="security.note", announces=SignedIn)
def note_sign_in(*, by: Actor, account: "Account", used: str, came_from: str) -> None:
    """Write down that an account came in, with what it showed (`password-totp`) and a digest of where from."""
    announce(SignedIn(account_id=account.pk, used=used, came_from=_digest(came_from)), by=by)


@action(may="security.note", announces=SignInFailed)
def note_failed_sign_in(
    *, by: Actor, step: Step, came_from: str, account: "Account | None" = None, address: str = ""
) -> None:
    """Write down that someone did not get in: to which account, or at which unknown e-mail address, as a digest."""
    announce(
        SignInFailed(
            tried_id=_tried(account, address), known=account is not None, step=step, came_from=_digest(came_from)
        ),
        by=by,
    )


@action(may="security.note", announces=SignInHeldBack)
def note_held_back(*, by: Actor, came_from: str, account: "Account | None" = None, address: str = "") -> None:
    """Write down that someone tried too often and has to wait: at which account or address, as with failures."""
    announce(
        SignInHeldBack(tried_id=_tried(account, address), known=account is not None, came_from=_digest(came_from)),
        by=by,
    )


@action(may="security.note", announces=SignedOut)
def note_sign_out(*, by: Actor, account: "Account", why: Leaving) -> None:
    """Write down that an account left, or was locked out because nobody used it."""
    announce(SignedOut(account_id=account.pk, why=why), by=by)


@action(may="security.note", announces=SecondFactorChanged)
def note_second_factor(*, by: Actor, account: "Account", factor: str, change: Change) -> None:
    """Write down that a second factor (`totp`, `webauthn`, `recovery_codes`) was added, removed or made anew."""
    announce(SecondFactorChanged(account_id=account.pk, factor=factor, change=change), by=by)


@action(may="security.note", announces=EntryRefused)
def note_refusal(*, by: Actor, refusal: "Refusal", page: str, came_from: str) -> None:
    """Write down that someone who is signed in tried what they may not, at which page, and at which record if any."""
    assert by.id is not None
    announce(
        EntryRefused(
            account_id=by.id,
            page=page,
            permission=refusal.permission,
            why=refusal.why,
            wanted_id=refusal.wanted,
            came_from=_digest(came_from),
        ),
        by=by,
    )


@action(may="security.note", announces=OwnNameSearched)
def note_own_name_searched(*, by: Actor, account: "Account", search_id: UUID) -> None:
    """Write down that an account searched for the name of whoever has it."""
    announce(OwnNameSearched(account_id=account.pk, search_id=search_id), by=by)


def _tried(account: "Account | None", address: str) -> UUID:
    """Return the account, or an id that is the same for the same unknown address as long as the month's key is."""
    return account.pk if account else UUID(bytes=_bytes(address.strip().lower())[:16])


def _digest(value: str) -> str:
    return b32encode(_bytes(value)[:SHOWN_BYTES]).decode("ascii").lower()


def _bytes(value: str) -> bytes:
    key, _ = DoorKey.objects.get_or_create(month=today().replace(day=1))
    return keyed_digest("codes", bytes(key.key), value.encode(errors="replace"))
