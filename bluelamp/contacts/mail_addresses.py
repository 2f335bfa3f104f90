"""Our own addresses of e-mail, and those that a reply is sent to: they lead back to a contact and say nothing of it."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from django.conf import settings

from bluelamp.foundation.keys.tokens import id_in, token_for
from bluelamp.staff.senders import EMAIL, sender_of

PURPOSE: Final = "mail"
REPLY, LETTER = "reply", "letter"
OURS: Final = "m."


def is_ours(address: str) -> bool:
    """Say whether an address is one that we take mails for; what stands behind a `+` in it does not matter."""
    return without_plus(address) in {without_plus(ours) for ours in settings.LMTP_ADDRESSES}


def without_plus(address: str) -> str:
    """Return an address in small letters and without what stands behind a `+` in it."""
    local, _at, domain = address.strip().lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def reply_address(contact_id: UUID) -> str:
    """Return where a reply about a contact is to be sent; '' where none can be taken in.

    It is that of the sender that the force chose, where mails to it come to us: another would tell who writes.
    """
    chosen = sender_of(EMAIL)
    taken = [chosen.address] if chosen else [settings.SMTP_SENDER, *settings.LMTP_ADDRESSES]
    base = next((address for address in taken if is_ours(address)), "")
    return with_token(base, token_for(PURPOSE, REPLY, contact_id)) if base else ""


def contacts_replied_to(addresses: Iterable[str]) -> list[UUID]:
    """Return the contacts that addresses of ours lead back to, each once, in their order."""
    tokens = (address.strip().rpartition("@")[0].partition("+")[2] for address in addresses if is_ours(address))
    found = (id_in(PURPOSE, REPLY, token) for token in tokens)
    return list(dict.fromkeys(each for each in found if each))


def letter_name(notice_id: UUID) -> str:
    """Return the first half of the Message-ID of a letter of ours."""
    return f"{OURS}{token_for(PURPOSE, LETTER, notice_id)}"


def letter_named(message_id: str) -> UUID | None:
    """Return which letter of ours a Message-ID names, None where it is no name that we gave."""
    local = message_id.strip("<>").rpartition("@")[0]
    return id_in(PURPOSE, LETTER, local.removeprefix(OURS)) if local.startswith(OURS) else None


def with_token(address: str, token: str) -> str:
    """Return an address of ours with a token behind a `+`, in the place of whatever stood there."""
    local, _at, domain = address.strip().rpartition("@")
    return f"{local.partition('+')[0]}+{token}@{domain}"
