"""Keeping by what names others know what came in, and what came back of what we sent."""

from typing import Final
from uuid import UUID

from bluelamp.contacts.actions.notice_ends import end_notice
from bluelamp.contacts.events import NoticeEnded, ThreadNamed
from bluelamp.contacts.models import Contact, Notice, ThreadName
from bluelamp.contacts.rules import NoticeState
from bluelamp.contacts.threads import PURPOSE, digests_of
from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.keys.secrets import encrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down

# By hand, because every mail is looked up so.
NAMED: Final = "SELECT 1 FROM contacts_threadname WHERE contact_id = %s AND digest = %s"


@action(may="contacts.thread", announces=ThreadNamed)
def name_in_thread(*, by: Actor, contact: Contact, name: str) -> None:
    """Keep by what name its sender's program knows what came in about a contact, once; so that answers name it."""
    digests = digests_of(name)
    if any(ask(NAMED, contact.pk, digest) for digest in digests):
        nothing_new()
        return
    sealed = encrypt_field(name, purpose=PURPOSE)
    kept = new_row(ThreadName, contact_id=contact.pk, digest=digests[0], sealed_name=sealed)
    write_down(kept)
    announce(ThreadNamed(contact_id=contact.pk, person_id=contact.person_id, thread_name_id=kept.pk), by=by)


@action(may="notices.end", announces=NoticeEnded)
def note_came_back(*, by: Actor, notice_id: UUID) -> None:
    """Write down that what we sent was not delivered after all; whoever has the contact is asked to tell the person."""
    rows = Notice.objects.select_for_update(of=("self",)).select_related("contact")
    notice = rows.filter(pk=notice_id, state__in=[NoticeState.SENT, NoticeState.UNCERTAIN]).first()
    if notice is None:
        nothing_new()
        return
    end_notice(by=by, notice=notice, state=NoticeState.CAME_BACK, refusal=None)
