"""A call that rings: told by the force's telephony, opened by whoever takes it, and forgotten."""

import secrets

from bluelamp.calls.events import CallRang, RingingOpened
from bluelamp.calls.models import Ringing
from bluelamp.calls.queries import Rang, call_that_rings
from bluelamp.calls.rules import TOKEN_BYTES
from bluelamp.foundation.access.action import action
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.keys.secrets import encrypt_field, keyed_digest
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down


@action(may="calls.ring", announces=CallRang, only_adds=True)
def let_ring(*, by: Actor, number: str, recording: str) -> str:
    """Keep for ten minutes who rings, and return the token that leads whoever takes the call to it."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    ringing = new_row(
        Ringing,
        digest=keyed_digest("codes", b"ringing", token.encode()),
        sealed_number=encrypt_field(number),
        sealed_recording=encrypt_field(recording),
    )
    write_down(ringing)
    announce(CallRang(ringing_id=ringing.pk), by=by)
    return token


@action(may="contacts.take_call", announces=RingingOpened)
def open_ringing(*, by: Actor, token: str) -> Rang:
    """Return who rings, and write down who saw it; raise `NoSuchRecord` once it was forgotten."""
    rang = call_that_rings(token)
    if rang is None:
        raise NoSuchRecord
    announce(RingingOpened(ringing_id=rang.id), by=by)
    return rang
