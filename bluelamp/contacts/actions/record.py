"""Writing down what someone told us."""

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.contacts.events import CallTaken, ContactRecorded, FileReceived, WordsReceived
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Attachment, Contact, Message, Receipt
from bluelamp.contacts.queries import attachment_with, message_with
from bluelamp.contacts.receipt_codes import code_digest
from bluelamp.contacts.rules import ENGLISH, Channel, Direction, State
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.files.actions import keep_file
from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.promises.actions import make_promise
from bluelamp.promises.rules import Kind

if TYPE_CHECKING:
    from bluelamp.people.models import Person


@action(may="contacts.record", announces=ContactRecorded)
def record_contact(
    *,
    by: Actor,
    person: "Person",
    channel: Channel,
    subject: str,
    team: str,
    answer_within: timedelta,
    receipt_code: str,
    word_hash: str,
    rule_id: UUID | None = None,
    sealed: bool = False,
    sensitive: bool = False,
    grade: int | None = None,
    danger: bool = False,
    language: str = ENGLISH,
) -> Contact:
    """Write down that someone came to us, give them a receipt, and promise a first answer in time.

    `subject` is the code of what it is about, `team` that of the team it goes to, `rule_id` the rule that says so.
    A sealed contact is known only to those who may see sealed ones. About a sensitive one nothing is sent unless staff
    agreed that with the person. `language` is the code of the one that they read our pages in.
    """
    received = now()
    contact = new_row(
        Contact,
        person_id=person.pk,
        channel=channel,
        subject=subject,
        team_id=team,
        rule_id=rule_id,
        sealed=sealed,
        sensitive=sensitive,
        grade=grade,
        danger=danger,
        language=language,
        received_at=received,
        due_at=received + answer_within,
    )
    receipt = new_row(Receipt, contact_id=contact.pk, code_digest=code_digest(receipt_code), word_hash=word_hash)
    write_down(contact, receipt)
    make_promise(
        by=by,
        person_id=person.pk,
        matter_id=contact.pk,
        kind=Kind.FIRST_ANSWER,
        due_at=received + answer_within,
    )
    recorded = ContactRecorded(contact_id=contact.pk, person_id=person.pk, channel=channel, rule_id=rule_id)
    announce(recorded, by=by)
    return contact


@action(may="contacts.write_more", announces=WordsReceived, on="contact")
def receive_words(*, by: Actor, contact: Contact, words: str, message_id: UUID) -> Message:
    """Write down what the person adds; their turn ends, ours begins, and a closed contact opens again.

    `message_id` was made with the form: the same words sent twice are one message, other words are another.
    """
    hold(contact)
    earlier = message_with(message_id, contact)
    if earlier is not None and earlier.words == words:
        nothing_new()
        return earlier
    message = new_row(
        Message,
        id=new_id() if earlier else message_id,
        contact_id=contact.pk,
        direction=Direction.FROM_PERSON,
        words=words,
    )
    message.contact = contact
    write_down(message)
    _begin_our_turn(contact)
    announce(
        WordsReceived(contact_id=contact.pk, person_id=contact.person_id, message_id=message.pk),
        by=by,
        wrote=[message],
    )
    return message


@action(may="contacts.take_call", announces=CallTaken, on="contact")
def take_call(*, by: Actor, contact: Contact, words: str, message_id: UUID) -> Message:
    """Write down what the person said on the phone or in person, as whoever listened heard it; our turn begins.

    `message_id` was made with the form: the same words sent twice are one message, other words are another.
    """
    hold(contact)
    earlier = message_with(message_id, contact)
    if earlier is not None and earlier.words == words:
        nothing_new()
        return earlier
    message = Message(
        id=new_id() if earlier else message_id,
        contact=contact,
        direction=Direction.FROM_PERSON,
        words=words,
        written_by_id=by.id,
    )
    write_down(message)
    _begin_our_turn(contact)
    taken = CallTaken(contact_id=contact.pk, person_id=contact.person_id, message_id=message.pk)
    announce(taken, by=by, wrote=[message])
    return message


@action(may="contacts.write_more", announces=FileReceived, on="contact")
def receive_file(*, by: Actor, contact: Contact, taken: TakenIn, attachment_id: UUID) -> Attachment:
    """Put a file that the person sent on record; our turn begins, as with words.

    `attachment_id` was made with the form: the same file sent twice is one, another file is another.
    """
    hold(contact)
    earlier = attachment_with(attachment_id, contact)
    if earlier is not None and earlier.file.sha256 == taken.stored.sha256 and not earlier.file.is_erased():
        nothing_new()
        return earlier
    attachment = _attach(by, contact, taken, new_id() if earlier else attachment_id)
    _begin_our_turn(contact)
    return attachment


@action(may="contacts.record", announces=FileReceived, only_adds=True)
def record_file(*, by: Actor, contact: Contact, taken: TakenIn, attachment_id: UUID) -> Attachment:
    """Put a file on record that came with what began a contact, in the transaction that writes the contact down."""
    return _attach(by, contact, taken, attachment_id)


@action(may="contacts.record", announces=FileReceived, only_adds=True)
def record_kept_file(*, by: Actor, contact: Contact, file_id: UUID, attachment_id: UUID) -> Attachment:
    """Attach a file that was on record before its contact, in the transaction that writes the contact down."""
    return _attach_kept(by, contact, file_id, attachment_id)


def _attach(by: Actor, contact: Contact, taken: TakenIn, attachment_id: UUID) -> Attachment:
    file = keep_file(by=by, taken=taken)
    attachment = _attach_kept(by, contact, file.pk, attachment_id)
    attachment.contact, attachment.file = contact, file
    return attachment


def _attach_kept(by: Actor, contact: Contact, file_id: UUID, attachment_id: UUID) -> Attachment:
    attachment = new_row(Attachment, id=attachment_id, contact_id=contact.pk, file_id=file_id)
    write_down(attachment)
    announce(
        FileReceived(contact_id=contact.pk, person_id=contact.person_id, attachment_id=attachment.pk, file_id=file_id),
        by=by,
        wrote=[attachment],
    )
    return attachment


def _begin_our_turn(contact: Contact) -> None:
    if contact.state == State.WAITING:
        return
    contact.state = State.WAITING
    contact.closed_at, contact.close_reason = None, ""
    contact.save(update_fields=["state", "closed_at", "close_reason"])
