"""What can be done about saved replies."""

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.knowledge.events import SavedReplyApproved, SavedReplyWithdrawn, SavedReplyWritten
from bluelamp.knowledge.models import ReplyVersion, SavedReply
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.versions import approve_version, withdraw_words, write_version


@action(may="knowledge.write", announces=SavedReplyWritten)
def write_saved_reply(*, by: Actor, code: str, title: str, words: str, seen: int) -> ReplyVersion:
    """Write a version of a saved reply. Once someone else approves it, it is offered, even where it was withdrawn.

    Until then the version that was approved before stays in use; none does where it was withdrawn. `seen` is the number
    of the version that it is to follow, 0 for a new reply. Raises `CodeTaken` where a new one has the code of another,
    and `NewerVersion` where a colleague wrote one meanwhile.
    """
    version, is_new = write_version(by, Kind.REPLY, code, title=title, words=words, seen=seen)
    if not is_new:
        nothing_new()
        return version
    announce(
        SavedReplyWritten(reply_id=version.reply_id, reply=code, version_id=version.pk, number=version.number), by=by
    )
    return version


@action(may="knowledge.approve", announces=SavedReplyApproved)
def approve_saved_reply(*, by: Actor, reply: SavedReply, seen: int) -> ReplyVersion:
    """Approve the newest version of a saved reply, which was seen by its number; it is offered from now on.

    Raises `OwnWords` for whoever wrote it, `NewerVersion` where that is not what was seen, and `NothingWaits` where the
    reply is withdrawn.
    """
    if reply.kind != Kind.REPLY:
        raise NotAllowed
    version, is_new = approve_version(by, reply, seen=seen)
    if not is_new:
        nothing_new()
        return version
    announce(
        SavedReplyApproved(reply_id=reply.pk, reply=reply.code, version_id=version.pk, number=version.number), by=by
    )
    return version


@action(may="knowledge.write", announces=SavedReplyWithdrawn)
def withdraw_saved_reply(*, by: Actor, reply: SavedReply) -> SavedReply:
    """Offer a saved reply no more; its versions stay, and writing another offers it again."""
    if not withdraw_words(reply):
        nothing_new()
        return reply
    announce(SavedReplyWithdrawn(reply_id=reply.pk, reply=reply.code), by=by)
    return reply
