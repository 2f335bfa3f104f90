"""Where mails are handed over, and for which addresses: from the settings."""

import re
from dataclasses import dataclass
from typing import Final

from django.conf import settings

from bluelamp.contacts.mail_addresses import is_ours, without_plus
from bluelamp.staff.senders import EMAIL, sender_of

THIS_MACHINE: Final = "127.0.0.1"
HIGHEST_PORT: Final = 65_535
ADDRESS: Final = re.compile(r"\s*[^@\s<>,]+@[^@\s<>,]+\s*")


class ReceiverNotSetRight(ValueError):
    """The settings name no place to listen at, or no address to take mails for."""


@dataclass(frozen=True)
class Place:
    """Where to listen."""

    host: str
    port: int


def is_set() -> bool:
    """Say whether this force has mails handed over."""
    return bool(settings.LMTP)


def place_to_listen() -> Place:
    """Return where to listen: on this machine alone where the setting names no other; raise `ReceiverNotSetRight`."""
    host, _colon, port = settings.LMTP.rpartition(":")
    if not port.isascii() or not port.isdigit() or not 0 < int(port) <= HIGHEST_PORT:
        raise ReceiverNotSetRight(
            f"BLUELAMP_LMTP is {settings.LMTP}. Set it to a port, such as 8024, or to an address and a port, such as "
            "10.0.0.5:8024."
        )
    check_addresses()
    return Place(host.strip("[]") or THIS_MACHINE, int(port))


def check_addresses() -> None:
    """Raise `ReceiverNotSetRight` where the settings do not say for which addresses mails are taken."""
    if not settings.LMTP_ADDRESSES or not all(map(ADDRESS.fullmatch, settings.LMTP_ADDRESSES)):
        raise ReceiverNotSetRight(
            "BLUELAMP_LMTP_ADDRESSES must name the force's addresses that mails are taken for, with commas between "
            "them. Mail for any other is refused."
        )


def is_own_sender(address: str) -> bool:
    """Say whether mails from an address are our own: we take mails for it, or send from it."""
    chosen = sender_of(EMAIL)
    senders = [settings.SMTP_SENDER, *([chosen.address] if chosen else [])]
    return is_ours(address) or without_plus(address) in map(without_plus, senders)
