"""What can be done about saved replies."""

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.knowledge.events import SavedReplyWithdrawn, SavedReplyWritten
from bluelamp.knowledge.models import ReplyVersion, SavedReply
from bluelamp.knowledge.queries import newest_version


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


@action(may="knowledge.write", announces=SavedReplyWritten)
def write_saved_reply(*, by: Actor, code: str, title: str, words: str, seen: int) -> ReplyVersion:
    """Write a version of a saved reply, which is offered from now on, even where it was withdrawn before.

    `seen` is the number of the version that it is to follow, 0 for a new reply. Raises `CodeTaken` where a new one has
    the code of another, and `NewerVersion` where a colleague wrote one meanwhile.
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
        reply.withdrawn_at = None
        reply.save(update_fields=["withdrawn_at"])
    announce(
        SavedReplyWritten(reply_id=reply.pk, reply=code, version_id=version.pk, number=version.number),
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
