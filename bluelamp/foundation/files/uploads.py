"""Files on their way in, piece by piece: begun, gone on with after a cut, ended, forgotten.

What one tells us of here is theirs until all of it has come: the ledger has nothing of it before that.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Sum

from bluelamp.foundation.clock import now
from bluelamp.foundation.files import arriving
from bluelamp.foundation.files.intake import TakenIn, refuse_too_much, take_in
from bluelamp.foundation.files.models import Upload
from bluelamp.foundation.files.rules import Kept
from bluelamp.foundation.files.told import Told

KEPT_FOR: Final = timedelta(days=1)


class WrongPlace(Exception):
    """A piece does not begin where the last one ended."""


class TooMuch(Exception):
    """A piece goes beyond the size that was told at the beginning."""


@dataclass(frozen=True)
class Sender:
    """Who sends files at a door: about what, known by what, with what was kept already, and what becomes of a file.

    `keep` puts a file on record, once for each id, however often it is called. `has` says whether the file of an upload
    that came whole is still there.
    """

    about: UUID
    owner: bytes
    kept: Kept
    keep: Callable[[TakenIn, UUID], None]
    has: Callable[[UUID], bool]


def begin_upload(sender: Sender, *, size: int, told: Told) -> Upload:
    """Begin an upload, or go on with the one that this sender began of the same file; raise `FileRefused`.

    One that came whole is not sent again as long as it is there.
    """
    if told.changed and (begun := _begun(sender, size, told)):
        return begun
    _refuse(sender, size)
    return Upload.objects.create(about=sender.about, owner=sender.owner, told=told.header, size=size)


def _begun(sender: Sender, size: int, told: Told) -> Upload | None:
    same = Upload.objects.filter(about=sender.about, owner=sender.owner, told=told.header, size=size)
    return next((one for one in same.order_by("-done") if not one.done or sender.has(one.pk)), None)


def upload_of(sender: Sender, upload_id: UUID) -> Upload | None:
    """Return an upload that this sender began, None for anyone else's and once it is forgotten."""
    found = Upload.objects.filter(pk=upload_id, about=sender.about, changed_at__gte=now() - KEPT_FOR).first()
    return found if found is not None and bytes(found.owner) == sender.owner else None


def how_far(upload: Upload) -> int:
    """Return how many bytes have come and are safe: never more than lie on the disk, all once the file is on record."""
    return upload.size if upload.done else min(upload.offset, arriving.length_of(upload.pk))


def receive(sender: Sender, upload: Upload, piece: bytes, *, offset: int) -> int:
    """Keep the piece that begins at `offset`; once the last one has come, the file is on record. Return how far it is.

    Raises `WrongPlace`, `TooMuch`, `FileRefused`, `Busy`, and `CannotStore`; the piece then counts as not sent.
    """
    with arriving.opened(upload.pk) as file:
        end = _end_of(upload, piece, offset)
        _refuse(sender, upload.size, but_for=upload)
        arriving.write(file, piece, offset=offset)
        is_whole = end == upload.size
        if is_whole:
            told = Told(upload.told)
            sender.keep(take_in(file, name=told.name, claimed=told.kind), upload.pk)
        Upload.objects.filter(pk=upload.pk).update(offset=end, done=is_whole, changed_at=now())
        if is_whole:
            arriving.forget(upload.pk)
    return end


def give_up(upload: Upload) -> None:
    """Forget an upload and what came of it; a file that is on record stays."""
    Upload.objects.filter(pk=upload.pk).delete()
    arriving.forget(upload.pk)


def forget_old_uploads() -> int:
    """Forget what nobody went on with for a day, and bytes that a crash left without a row; return how many."""
    before = now() - KEPT_FOR
    old = list(Upload.objects.filter(changed_at__lt=before))
    for upload in old:
        give_up(upload)
    left = arriving.left_behind(before=before)
    for upload_id in left:
        if not Upload.objects.filter(pk=upload_id).exists():
            arriving.forget(upload_id)
    return len(old)


def _end_of(upload: Upload, piece: bytes, offset: int) -> int:
    """Return where a piece ends; raise `WrongPlace` and `TooMuch` where it has no place in what is still to come."""
    there = Upload.objects.filter(pk=upload.pk, done=False).first()
    if there is None or offset != how_far(there):
        raise WrongPlace
    if offset + len(piece) > there.size:
        raise TooMuch
    return offset + len(piece)


def _refuse(sender: Sender, size: int, *, but_for: Upload | None = None) -> None:
    """Raise `FileRefused` where there is no room for a file of so many bytes beside all that is kept and on its way."""
    others = Upload.objects.filter(about=sender.about, done=False)
    if but_for is not None:
        others = others.exclude(pk=but_for.pk)
    coming = others.aggregate(number=Count("pk"), size=Sum("size", default=0))
    kept = Kept(sender.kept.number + coming["number"], sender.kept.size + coming["size"])
    refuse_too_much(size, most=settings.LARGEST_UPLOAD, kept=kept)
