"""What can be done about saved replies."""

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.knowledge.events import SavedReplyApproved, SavedReplyWithdrawn, SavedReplyWritten
from bluelamp.knowledge.models import Approval, ReplyVersion, SavedReply
from bluelamp.knowledge.queries import newest_version, waits


class NewerVersion(Exception):
    """Someone wrote a version of a saved reply since it was looked at; nothing was changed."""

    def __init__(self, newest: ReplyVersion) -> None:
        super().__init__()
        self.newest = newest

    def __str__(self) -> str:
        return str(
            _("Someone changed this reply while you had it open. Read theirs below, then keep yours if you want.")
        )


class CodeTaken(ValueError):
    """A new saved reply was to have the code of another."""

    def __str__(self) -> str:
        return str(_("There is a reply with this short name already. Choose another, or change that one."))


class OwnWords(ValueError):
    """Someone was to approve what they wrote themselves."""

    def __str__(self) -> str:
        return str(_("You wrote this. Ask another supervisor to approve it."))


class NothingWaits(ValueError):
    """A version was to be approved of a saved reply that is not offered any more."""

    def __str__(self) -> str:
        return str(_("This reply is not offered any more. Write it again, then it waits for approval."))


@action(may="knowledge.write", announces=SavedReplyWritten)
def write_saved_reply(*, by: Actor, code: str, title: str, words: str, seen: int) -> ReplyVersion:
    """Write a version of a saved reply. Once someone else approves it, it is offered, even where it was withdrawn.

    Until then the version that was approved before stays in use; none does where it was withdrawn. `seen` is the number
    of the version that it is to follow, 0 for a new reply. Raises `CodeTaken` where a new one has the code of another,
    and `NewerVersion` where a colleague wrote one meanwhile.
    """
    reply, _is_new = SavedReply.objects.get_or_create(code=code)
    reply = SavedReply.objects.select_for_update(no_key=True).get(pk=reply.pk)
    newest = newest_version(code)
    number = newest.number if newest else 0
    if newest and number != seen:
        raise NewerVersion(newest) if seen else CodeTaken
    if newest and (newest.title, newest.words) == (title, words) and reply.withdrawn_at is None:
        nothing_new()
        return newest
    version = ReplyVersion(reply=reply, number=number + 1, title=title, words=words, written_by_id=by.id)
    write_down(version)
    if reply.withdrawn_at is not None:
        reply.withdrawn_at, reply.offered_from = None, version.number
        reply.save(update_fields=["withdrawn_at", "offered_from"])
    announce(
        SavedReplyWritten(reply_id=reply.pk, reply=code, version_id=version.pk, number=version.number),
        by=by,
    )
    return version


@action(may="knowledge.approve", announces=SavedReplyApproved)
def approve_saved_reply(*, by: Actor, reply: SavedReply, seen: int) -> ReplyVersion:
    """Approve the newest version of a saved reply, which was seen by its number; it is offered from now on.

    Raises `OwnWords` for whoever wrote it, `NewerVersion` where that is not what was seen, and `NothingWaits` where the
    reply is withdrawn.
    """
    reply.refresh_from_db(from_queryset=SavedReply.objects.select_for_update(no_key=True))
    version = newest_version(reply.code)
    if version is None or reply.withdrawn_at is not None:
        raise NothingWaits
    if version.number != seen:
        raise NewerVersion(version)
    if not waits(version):
        nothing_new()
        return version
    if version.written_by_id == by.id:
        raise OwnWords
    write_down(Approval(version=version, approved_by_id=by.id))
    announce(
        SavedReplyApproved(reply_id=reply.pk, reply=reply.code, version_id=version.pk, number=version.number),
        by=by,
    )
    return version


@action(may="knowledge.write", announces=SavedReplyWithdrawn)
def withdraw_saved_reply(*, by: Actor, reply: SavedReply) -> SavedReply:
    """Offer a saved reply no more; its versions stay, and writing another offers it again."""
    reply.refresh_from_db(from_queryset=SavedReply.objects.select_for_update(no_key=True))
    if reply.withdrawn_at is not None:
        nothing_new()
        return reply
    reply.withdrawn_at = now()
    reply.save(update_fields=["withdrawn_at"])
    announce(SavedReplyWithdrawn(reply_id=reply.pk, reply=reply.code), by=by)
    return reply
