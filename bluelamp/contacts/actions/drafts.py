"""Keeping what staff have typed and not sent; nothing of it is ever in the ledger."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.models import Contact, Message, ReplyDraft
from bluelamp.contacts.rules import DRAFT_KEPT_FOR, LONGEST_DRAFT, Box
from bluelamp.foundation.clock import now
from bluelamp.foundation.keys.secrets import encrypt_field


class DraftTooLong(ValueError):
    """More was typed than is kept."""

    def __str__(self) -> str:
        return str(_("This is too long to be kept. Shorten it to 100,000 characters or fewer."))


def keep_draft(*, account_id: UUID, contact_id: UUID, box: Box, words: str, message_id: UUID | None = None) -> None:
    """Keep what a member of staff typed into a box, in place of what was kept before; empty words forget it.

    `message_id` was made with the form: once it has been sent, what its page still wants kept is not. Raises
    `DraftTooLong`.
    """
    if len(words) > LONGEST_DRAFT:
        raise DraftTooLong
    with transaction.atomic():
        Contact.objects.select_for_update(no_key=True).get(pk=contact_id)
        if message_id and Message.objects.filter(pk=message_id).exists():
            return
        if not words:
            forget_draft(account_id=account_id, contact_id=contact_id, box=box)
            return
        kept = {"sealed_words": encrypt_field(words), "kept_at": now()}
        ReplyDraft.objects.update_or_create(account_id=account_id, contact_id=contact_id, box=box, defaults=kept)


def forget_draft(*, account_id: UUID | None, contact_id: UUID, box: Box) -> None:
    """Forget what a member of staff had left in a box."""
    ReplyDraft.objects.filter(account=account_id, contact=contact_id, box=box).delete()


def forget_drafts_about(contact_id: UUID) -> None:
    """Forget what anyone had left on the page of a contact."""
    ReplyDraft.objects.filter(contact=contact_id).delete()


def forget_old_drafts() -> int:
    """Forget what nobody touched for a week; return how many that were."""
    forgotten, _by_table = ReplyDraft.objects.filter(kept_at__lt=now() - DRAFT_KEPT_FOR).delete()
    return forgotten
