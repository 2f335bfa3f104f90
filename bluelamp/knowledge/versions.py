"""Writing versions and approving them: the same for saved replies, templates and articles.

Each is announced by its own action.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import write_down
from bluelamp.knowledge.models import Approval, ReplyVersion, SavedReply
from bluelamp.knowledge.queries import newest_version, waits
from bluelamp.knowledge.rules import Kind


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


def write_version(
    by: Actor, kind: Kind, code: str, *, title: str, words: str, seen: int, more: dict[str, Any] | None = None
) -> tuple[ReplyVersion, bool]:
    """Return the version that says this, and whether it was written just now; another than `seen` is not followed.

    `more` is what an article has beside.

    For actions only. Raises `CodeTaken` where there is one and none was seen, and `NewerVersion`.
    """
    reply, _is_new = SavedReply.objects.get_or_create(kind=kind, code=code)
    reply = SavedReply.objects.select_for_update(no_key=True).get(pk=reply.pk)
    newest = newest_version(code, kind)
    number = newest.number if newest else 0
    if newest and number != seen:
        raise NewerVersion(newest) if seen else CodeTaken
    said = {"title": title, "words": words, "more": more or {}}
    is_same = newest and {name: getattr(newest, name) for name in said} == said
    if newest and is_same and reply.withdrawn_at is None:
        return newest, False
    version = ReplyVersion(reply=reply, number=number + 1, **said, written_by_id=by.id)
    write_down(version)
    if reply.withdrawn_at is not None:
        reply.withdrawn_at, reply.offered_from = None, version.number
        reply.save(update_fields=["withdrawn_at", "offered_from"])
    return version, True


def approve_version(by: Actor, reply: SavedReply, *, seen: int) -> tuple[ReplyVersion, bool]:
    """Return the newest version, which was seen, and whether it was approved just now.

    For actions only. Raises `OwnWords`, `NewerVersion` and `NothingWaits`.
    """
    reply.refresh_from_db(from_queryset=SavedReply.objects.select_for_update(no_key=True))
    version = newest_version(reply.code, Kind(reply.kind))
    if version is None or reply.withdrawn_at is not None:
        raise NothingWaits
    if version.number != seen:
        raise NewerVersion(version)
    if not waits(version):
        return version, False
    if version.written_by_id == by.id:
        raise OwnWords
    write_down(Approval(version=version, approved_by_id=by.id))
    return version, True


def withdraw_words(reply: SavedReply) -> bool:
    """Offer some words no more, and say whether they were until now. For actions only."""
    reply.refresh_from_db(from_queryset=SavedReply.objects.select_for_update(no_key=True))
    if reply.withdrawn_at is not None:
        return False
    reply.withdrawn_at = now()
    reply.save(update_fields=["withdrawn_at"])
    return True
