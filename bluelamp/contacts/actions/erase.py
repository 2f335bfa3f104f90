"""Erasing what was said and sent about a contact, so that the proof stays and nothing else."""

from bluelamp.contacts.actions.drafts import forget_drafts_about
from bluelamp.contacts.events import FilesErased, WordsErased
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact, Message, ThreadName
from bluelamp.contacts.queries import attachments_of
from bluelamp.foundation.access.action import action
from bluelamp.foundation.files.actions import erase_file
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import erase_address, erase_consents, erase_sealed_names
from bluelamp.promises.actions import erase_promises
from bluelamp.tasking.actions import erase_tasks


@action(may="records.erase", announces=WordsErased, on="contact")
def erase_words(*, by: Actor, contact: Contact, reason: WhyErased) -> None:
    """Erase every message, note, draft, promise, task, consent and sealed name of a contact; nothing where none is."""
    hold(contact)
    forget_drafts_about(contact.pk)
    ThreadName.objects.filter(contact=contact).delete()
    messages = list(Message.objects.filter(contact=contact).exclude(digest_key=b"").order_by("id"))
    erase_promises(by=by, matter_id=contact.pk, reason=reason)
    erase_tasks(by=by, matter_id=contact.pk, reason=reason)
    erase_consents(by=by, matter_id=contact.pk, reason=reason)
    erase_address(by=by, matter_id=contact.pk, reason=reason)
    erase_sealed_names(by=by, matter_id=contact.pk, reason=reason)
    if not messages:
        nothing_new()
        return
    announce(
        WordsErased(
            contact_id=contact.pk,
            person_id=contact.person_id,
            message_ids=tuple(message.pk for message in messages),
            reason=reason,
        ),
        by=by,
        wrote=empty(Message, messages),
    )


@action(may="records.erase", announces=FilesErased, on="contact")
def erase_files(*, by: Actor, contact: Contact, reason: WhyErased) -> None:
    """Erase every file that was sent about a contact; nothing happens where all are gone."""
    hold(contact)
    files = [attachment.file for attachment in attachments_of(contact)]
    if not files:
        nothing_new()
        return
    for file in files:
        erase_file(by=by, file=file, reason=reason)
    file_ids = tuple(file.pk for file in files)
    announce(FilesErased(contact_id=contact.pk, person_id=contact.person_id, file_ids=file_ids, reason=reason), by=by)
