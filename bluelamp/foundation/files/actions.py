"""What can be done with a file."""

from base64 import b32encode

from bluelamp.foundation.access.action import action
from bluelamp.foundation.files.events import FileErased, FileKept
from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.removal import remove_erased
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
