"""Which addresses of the internet are anyone's to reach, and what can become of a message. No Django, no clock."""

from enum import StrEnum
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

UNICAST: Final = IPv6Network("2000::/3")
# In them another address is hidden, or nobody stands behind them.
NOBODYS: Final = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
# Public in name only: there a cloud answers its own machines, and with more than it tells strangers.
OF_CLOUDS: Final = tuple(map(IPv4Network, ("168.63.129.16/32", "192.0.0.0/24", "192.88.99.0/24")))


class Why(StrEnum):
    """What became of a message, or what is wrong with where it was to go."""

    TAKEN = "taken"
    NO_ADDRESS = "no_address"
    NO_NAME = "no_name"
    NOT_PUBLIC = "not_public"
    NO_LINE = "no_line"
    NOT_PROVEN = "not_proven"
    TOO_SLOW = "too_slow"
    NOT_WHOLE = "not_whole"
    TOO_LONG = "too_long"
    REDIRECT = "redirect"
    REFUSED = "refused"
    SHUT = "shut"


def is_public(address: str) -> bool:
    """Say whether a numeric address is one that anyone on the internet can reach; every doubt says no.

    An IPv6 address that holds an IPv4 one, whichever way, is never public: nobody publishes such.
    """
    found = _read(address)
    if isinstance(found, IPv6Address):
        return found in UNICAST and not any(found in network for network in NOBODYS)
    if isinstance(found, IPv4Address):
        hidden = found.is_multicast or found.is_reserved or any(found in network for network in OF_CLOUDS)
        return found.is_global and not hidden
    return False


def is_this_machine(address: str) -> bool:
    """Say whether a numeric address leads back to this machine."""
    found = _read(address)
    return found is not None and found.is_loopback


def of_status(status: int) -> Why:
    """Return what an answer's status says: only one from 200 to 299 takes a message, and no redirect is followed."""
    if 200 <= status < 300:
        return Why.TAKEN
    return Why.REDIRECT if 300 <= status < 400 else Why.REFUSED


def _read(address: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(address)
    except ValueError:
        return None
