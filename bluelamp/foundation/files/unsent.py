"""Files that someone chose for what they have not sent yet: in the store, and no record of ours.

They go when what they belong to is forgotten. What they were called is known only to whoever keeps them with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from django.db.models import Count, Sum
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.files.models import File, Unsent
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.removal import NO_KEY, ON_ITS_WAY_FOR
from bluelamp.foundation.files.rules import Kept, Reason
from bluelamp.foundation.files.store import Stored
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Every


def hold_unsent(*, about: UUID, file_id: UUID, taken: TakenIn) -> None:
    """Remember a file that was taken in for what someone has not sent yet; of one that was taken out, what came now.

    `file_id` belongs to `about` alone.
    """
    told = {
        "about": about,
        "sha256": taken.stored.sha256,
        "size": taken.stored.size,
        "kind": taken.kind,
        "quarantine": taken.quarantine or "",
        "forgotten": False,
        "came_at": now(),
    }
    Unsent.objects.update_or_create(id=file_id, defaults=told)


def kept_unsent(about: UUID) -> Kept:
    """Return how many files belong to what someone has not sent yet, and of how many bytes."""
    rows = Unsent.objects.filter(about=about, forgotten=False)
    return Kept(**rows.aggregate(number=Count("pk"), size=Sum("size", default=0)))


def unsent_with(ids: Sequence[UUID], sha256: str) -> UUID | None:
    """Return which of the files with these ids has this content, None where none has."""
    if not ids:
        return None
    return Unsent.objects.filter(pk__in=ids, sha256=sha256, forgotten=False).values_list("pk", flat=True).first()


def unsent_of(about: UUID, names: Mapping[UUID, str]) -> dict[UUID, TakenIn]:
    """Return the files with these ids, under these names, to be put on record."""
    rows = Unsent.objects.filter(about=about, pk__in=names, forgotten=False)
    return {row.pk: _as_taken(row, names[row.pk]) for row in rows}


def forget_unsent(abouts: Iterable[UUID], *, file_id: UUID | None = None) -> None:
    """Forget the files of what nobody sends any more, or one of them; their contents leave the store within hours."""
    rows = Unsent.objects.filter(about__in=list(abouts))
    (rows.filter(pk=file_id) if file_id else rows).update(forgotten=True)


def not_sent_yet() -> set[UUID]:
    """Return all that has files and was not sent."""
    return set(Unsent.objects.filter(forgotten=False).values_list("about", flat=True))


def _as_taken(row: Unsent, name: str) -> TakenIn:
    quarantine = Reason(row.quarantine) if row.quarantine else None
    return TakenIn(Stored(row.sha256, row.size), name, row.kind, quarantine)


@job(_("Remove files of reports that were not sent"), comes=Every(timedelta(hours=1)), outside=True)
def remove_unsent() -> None:
    """Remove the contents of forgotten files that nothing else has; what came within the hour waits."""
    before = now() - ON_ITS_WAY_FOR
    for row in list(Unsent.objects.filter(forgotten=True, came_at__lt=before)):
        kept = File.objects.filter(sha256=row.sha256).exclude(digest_key=NO_KEY).exists()
        if not kept and not Unsent.objects.filter(sha256=row.sha256, forgotten=False).exists():
            the_store().remove(row.sha256, before=before)
        row.delete()
