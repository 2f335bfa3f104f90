"""What can be done with a file."""

from base64 import b32encode
from uuid import UUID

from django.db import transaction

from bluelamp.foundation.access.action import action
from bluelamp.foundation.files.events import FileErased, FileKept, FileLocked, FileScanned, HarmFound
from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.files.models import File, Lock, Scan
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.removal import remove_erased
from bluelamp.foundation.files.verdicts import Said, Verdict
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.work.jobs import ask_for


@action(may="files.keep", announces=FileKept)
def keep_file(*, by: Actor, taken: TakenIn) -> File:
    """Put a file that was taken in on record. Each coming is a row of its own, even of a content we had before."""
    stored = taken.stored
    file = File(
        sha256=stored.sha256,
        size=stored.size,
        kind=taken.kind,
        name=taken.name,
        quarantine=taken.quarantine or "",
    )
    write_down(file)
    sha256 = b32encode(bytes.fromhex(stored.sha256)).decode("ascii").rstrip("=").lower()
    announce(FileKept(file_id=file.pk, size=stored.size, sha256_base32=sha256), by=by, wrote=[file])
    return file


@action(may="records.erase", announces=FileErased)
def erase_file(*, by: Actor, file: File, reason: str) -> None:
    """Erase a file, for the reason with this code. Its content leaves the store soon after, unless it came twice."""
    if file.is_erased():
        nothing_new()
        return
    announce(FileErased(file_id=file.pk, reason=reason), by=by, wrote=empty(File, [file]))
    ask_for(remove_erased)


@action(may="files.lock", announces=FileLocked)
def lock_file(*, by: Actor, file: File) -> None:
    """Lock the content of a file, in every file that has it or will have it, and throw away copies made for showing."""
    _lock, is_new = Lock.objects.get_or_create(sha256=file.sha256)
    if not is_new:
        nothing_new()
        return
    announce(FileLocked(file_id=file.pk, copies=_copies_of(file)), by=by)
    transaction.on_commit(lambda: the_store().forget_copies(file.sha256))


@action(may="files.scan", announces=FileScanned)
def keep_verdict(*, by: Actor, file: File, said: Said) -> None:
    """Keep what the scanner said of a file's content. Copies for showing of one that may harm are thrown away."""
    kept, is_new = Scan.objects.get_or_create(
        sha256=file.sha256, defaults={"size": file.size, "verdict": said.verdict, "found": said.found}
    )
    if not is_new:
        nothing_new()
        return
    announce(FileScanned(file_id=file.pk, verdict=said.verdict), by=by)
    if kept.verdict == Verdict.HARMFUL:
        announce(HarmFound(file_id=file.pk, copies=_copies_of(file)), by=by)
        transaction.on_commit(lambda: the_store().forget_copies(file.sha256))


def _copies_of(file: File) -> tuple[UUID, ...]:
    return tuple(File.objects.filter(sha256=file.sha256).order_by("id").values_list("id", flat=True))
