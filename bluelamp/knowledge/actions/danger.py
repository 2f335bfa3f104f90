"""What can be done about the phrases that tell of danger."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.knowledge.danger import what_is_wrong_in
from bluelamp.knowledge.events import DangerApproved, DangerWritten
from bluelamp.knowledge.models import ReplyVersion
from bluelamp.knowledge.queries import newest_version
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.versions import NothingWaits, approve_version, write_version


class DangerRefused(ValueError):
    """The phrases cannot be kept as they are written; the text says why."""


@action(may="knowledge.write_danger", announces=DangerWritten)
def write_danger(*, by: Actor, language: str, text: str, seen: int) -> ReplyVersion:
    """Write a version of the phrases in a language; it is listened for once someone else approves it.

    `seen` is the number of the version that it is to follow, 0 for the first of the force's own. Raises
    `DangerRefused`, and `NewerVersion` or `CodeTaken` where a colleague wrote one meanwhile.
    """
    if wrong := what_is_wrong_in(text):
        raise DangerRefused(wrong)
    version, is_new = write_version(by, Kind.DANGER, language, title=language, words=text, seen=seen)
    if not is_new:
        nothing_new()
        return version
    written = DangerWritten(
        phrases_id=version.reply_id, language=language, version_id=version.pk, number=version.number
    )
    announce(written, by=by)
    return version


@action(may="knowledge.approve_danger", announces=DangerApproved)
def approve_danger(*, by: Actor, language: str, seen: int) -> ReplyVersion:
    """Approve the newest version of the phrases in a language, which was seen by its number.

    Raises `OwnWords` for whoever wrote it, `NewerVersion` where that is not what was seen, and `NothingWaits`.
    """
    newest = newest_version(language, Kind.DANGER)
    if newest is None:
        raise NothingWaits
    version, is_new = approve_version(by, newest.reply, seen=seen)
    if not is_new:
        nothing_new()
        return version
    approved = DangerApproved(
        phrases_id=version.reply_id, language=language, version_id=version.pk, number=version.number
    )
    announce(approved, by=by)
    return version
