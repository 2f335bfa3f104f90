"""Keeping where a connection came from, where the force says so; opening it for a life; forgetting it in time."""

from uuid import UUID

from cryptography.fernet import InvalidToken
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.keys.secrets import decrypt_field, encrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.address_events import AddressErased, AddressesForgotten, AddressKept, AddressOpened
from bluelamp.people.addresses import kept_address_of, past_addresses
from bluelamp.people.models import AddressOpening, KeptAddress


class AddressGone(ValueError):
    """The address of a connection was to be opened that is not kept any more, or whose key was lost."""

    def __str__(self) -> str:
        return str(_("This address cannot be opened any more: its days are over, or its key is not here."))


@action(may="people.keep_address", announces=AddressKept, only_adds=True)
def keep_address(*, by: Actor, matter_id: UUID, address: str) -> None:
    """Keep where the connection came from that someone told us something over, encrypted and apart."""
    kept = new_row(KeptAddress, matter_id=matter_id, sealed_address=encrypt_field(address, purpose="identities"))
    write_down(kept)
    announce(AddressKept(matter_id=matter_id, address_id=kept.pk), by=by)


@action(may="people.open_address", announces=AddressOpened, on="kept")
def open_address(*, by: Actor, kept: KeptAddress, authority: str) -> str:
    """Return the address because a life is at risk, and write down on whose authority. Raises `AddressGone`."""
    held = kept_address_of(kept.matter_id)
    if held is None:
        raise AddressGone
    opening = new_row(AddressOpening, matter_id=kept.matter_id, authority=authority, opened_by_id=by.id)
    write_down(opening)
    announce(AddressOpened(matter_id=kept.matter_id, opening_id=opening.pk), by=by, wrote=[opening])
    try:
        return decrypt_field(held.sealed_address, purpose="identities")
    except InvalidToken as lost:
        raise AddressGone from lost


@action(may="people.forget_addresses", announces=AddressesForgotten)
def forget_old_addresses(*, by: Actor) -> int:
    """Delete every address that was kept for as long as the force set, and return how many."""
    addresses = past_addresses().delete()[0]
    if addresses:
        announce(AddressesForgotten(forgetting_id=new_id(), addresses=addresses), by=by)
    else:
        nothing_new()
    return addresses


@action(may="records.erase", announces=AddressErased)
def erase_address(*, by: Actor, matter_id: UUID, reason: WhyErased) -> None:
    """Delete the address of a matter's connection, and empty the authorities that it was opened on."""
    gone = KeptAddress.objects.filter(matter_id=matter_id).delete()[0]
    opened = list(AddressOpening.objects.filter(matter_id=matter_id).exclude(digest_key=b"").order_by("id"))
    if not gone and not opened:
        nothing_new()
        return
    erased = AddressErased(matter_id=matter_id, opening_ids=tuple(one.pk for one in opened), reason=reason)
    announce(erased, by=by, wrote=empty(AddressOpening, opened))
