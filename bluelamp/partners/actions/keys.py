"""Making, ending and using keys."""

import secrets
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.partners.events import KeyEnded, KeyMade
from bluelamp.partners.models import Key, Partner
from bluelamp.partners.queries import digest_of_key
from bluelamp.partners.rules import KEY_BYTES, LONGEST_NAME, MOST_PACE


class NoKey(ValueError):
    """What was asked for makes no key: no name, nothing it may do, or a pace out of bounds."""

    def __str__(self) -> str:
        return str(_("Give a name, at least one thing that the key may do, and a pace of 1 to 60,000 a minute."))


@dataclass(frozen=True)
class Made:
    """A key that was just made, and the only time that it is there to be read."""

    key: Key
    shown: str


@action(may="partners.keep_keys", announces=KeyMade)
def make_key(*, by: Actor, partner: str, services: frozenset[str], reads_status: bool, pace: int) -> Made:
    """Give a partner, new or known by its name, a key of its own; its other keys go on. Raises `NoKey`."""
    name = " ".join(partner.split())
    if not name or len(name) > LONGEST_NAME or not (services or reads_status) or not 1 <= pace <= MOST_PACE:
        raise NoKey
    known = Partner.objects.filter(name__iexact=name).first() or Partner.objects.create(name=name)
    shown = f"bluelamp_{secrets.token_urlsafe(KEY_BYTES)}"
    key = new_row(
        Key,
        partner_id=known.pk,
        digest=digest_of_key(shown),
        services=sorted(services),
        reads_status=reads_status,
        pace=pace,
        made_by_id=by.id,
    )
    write_down(key)
    made = KeyMade(key_id=key.pk, partner_id=known.pk, services=len(services), reads_status=reads_status, pace=pace)
    announce(made, by=by)
    return Made(key, shown)


@action(may="partners.keep_keys", announces=KeyEnded)
def end_key(*, by: Actor, key: Key) -> None:
    """Let a key open nothing from now on, for good; one that was ended before stays as it is."""
    if not Key.objects.filter(pk=key.pk, ended_at=None).update(ended_at=now()):
        nothing_new()
        return
    announce(KeyEnded(key_id=key.pk, partner_id=key.partner_id), by=by)


def note_use(key_id: UUID, on: date) -> None:
    """Note the day on which a key was last used."""
    Key.objects.filter(Q(last_used_on=None) | Q(last_used_on__lt=on), pk=key_id).update(last_used_on=on)
