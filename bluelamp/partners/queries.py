"""Reading partners: who shows a key, which keys there are, and what came by them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from bluelamp.foundation.database.asking import Rows, ask
from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests
from bluelamp.partners.models import Arrival, Key
from bluelamp.partners.rules import Scope

# By hand, because every report from a partner begins with these.
FIND_KEY: Final = """
SELECT id, partner_id, services, reads_status, pace, last_used_on
FROM partners_key WHERE digest IN (DIGESTS) AND ended_at IS NULL
"""
FIND_ARRIVAL: Final = "SELECT 1 FROM partners_arrival WHERE sent_as IN (DIGESTS)"


@dataclass(frozen=True)
class KeyShown:
    """A living key that someone showed, and what it may be used for."""

    id: UUID
    partner_id: UUID
    services: frozenset[str]
    reads_status: bool
    pace: int
    used_on: str  # the last day, as 2026-03-27; empty before the first

    def may(self, scope: Scope) -> bool:
        """Say whether it may be used for something at all."""
        return self.reads_status if scope == Scope.READ_STATUS else bool(self.services)


@dataclass(frozen=True)
class HowItCame:
    """Which partner sent a report, and whether its questions were no longer asked by then."""

    partner: str
    withdrawn: bool


def digest_of_key(key: str) -> bytes:
    """Return what is kept of a key."""
    return keyed_digest("codes", b"partner", key.encode())


def key_shown(key: str) -> KeyShown | None:
    """Return a key that is alive now, None for any other: one that was ended opens nothing from that moment on."""
    digests = keyed_digests("codes", b"partner", key.encode())
    found = _found(FIND_KEY, digests)
    if not found:
        return None
    pk, partner_id, services, reads_status, pace, used_on = found[0]
    codes = json.loads(services) if isinstance(services, str) else services
    return KeyShown(
        id=UUID(str(pk)),
        partner_id=UUID(str(partner_id)),
        services=frozenset(codes),
        reads_status=bool(reads_status),
        pace=pace,
        used_on=str(used_on or ""),
    )


def arrival_called(names: Sequence[bytes]) -> Arrival | None:
    """Return what came under one of these names, by what is kept of each; None where nothing did."""
    return Arrival.objects.get(sent_as__in=names) if _found(FIND_ARRIVAL, names) else None


def _found(statement: str, digests: Sequence[bytes]) -> Rows:
    """Return what a statement finds by one of some digests."""
    return ask(statement.replace("DIGESTS", ", ".join(["%s"] * len(digests))), *digests)


def keys_of_partners() -> list[Key]:
    """Return every key, by the name of its partner; those that are alive come first."""
    keys = Key.objects.select_related("partner").order_by("partner__name", "-made_at")
    return sorted(keys, key=lambda key: key.ended_at is not None)


def key_by_id(key_id: UUID) -> Key | None:
    """Return a key, None where there is none."""
    return Key.objects.select_related("partner").filter(pk=key_id).first()


def sendings_called(partner_id: UUID, sent_as: str) -> Iterable[tuple[bytes, bytes]]:
    """Return what is kept of the name of a sending with the seed of its receipt, under the newest key and earlier ones.

    So nothing that leads to a receipt code is kept, and the same sending leads to the same code after a crash.
    """
    named = (partner_id.bytes, sent_as.encode())
    return zip(keyed_digests("codes", b"sending", *named), keyed_digests("codes", b"sending-seed", *named), strict=True)


def how_it_came(contact_id: UUID) -> HowItCame | None:
    """Return how a contact came from a partner, None for one that came another way."""
    found = Arrival.objects.filter(contact=contact_id).values_list("partner__name", "withdrawn").first()
    return HowItCame(*found) if found else None
