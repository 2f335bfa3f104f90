"""Reading which addresses of connections are kept, and until when; never the address itself."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from bluelamp.foundation.access.look import Reason, open_record
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.models import AddressOpening, KeptAddress


def days_kept() -> int:
    """Return for how many days the force keeps the address of a connection; 0 where it keeps none."""
    days: int = settings.CONNECTION_DAYS
    return max(days, 0)


def kept_address_of(matter_id: UUID) -> KeptAddress | None:
    """Return what is kept of a matter's connection, without the address, None where nothing is or its days are over."""
    since = now() - timedelta(days=days_kept())
    return KeptAddress.objects.defer("sealed_address").filter(matter_id=matter_id, kept_at__gt=since).first()


def kept_until(kept: KeptAddress) -> datetime:
    """Return when the address is to be deleted."""
    return kept.kept_at + timedelta(days=days_kept())


def past_addresses() -> QuerySet[KeptAddress]:
    """Return the addresses that were kept for as long as the force set; all where it keeps none any more."""
    return KeptAddress.objects.filter(kept_at__lte=now() - timedelta(days=days_kept()))


def address_openings_of(matter_id: UUID) -> list[AddressOpening]:
    """Return every time that a matter's connection was opened, newest first."""
    return list(
        AddressOpening.objects.filter(matter_id=matter_id)
        .exclude(digest_key=b"")
        .select_related("opened_by")
        .order_by("-opened_at", "-pk")
    )


def note_address_read(by: Actor, kept: KeptAddress) -> None:
    """Write the look at an address that is shown now; raise `NoSuchRecord` where it is out of reach."""
    open_record(by, KeptAddress.objects.defer("sealed_address"), reason=Reason.OPENING, pk=kept.pk)
