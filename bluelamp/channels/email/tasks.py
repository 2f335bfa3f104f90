"""Background work of the door for mails."""

from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from bluelamp.channels.email.place import is_own_sender
from bluelamp.channels.email.reading.mail import Attachment, Mail
from bluelamp.channels.email.reading.reader import read_mail
from bluelamp.channels.email.vouching import is_vouched
from bluelamp.contacts.actions import note_came_back
from bluelamp.contacts.carried import Shown, shown_in
from bluelamp.contacts.mail_addresses import letter_named
from bluelamp.foundation.files.intake import TakenIn, take_in
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.mails.actions import hold_mail, join_mail, set_mail_aside, take_mail
from bluelamp.mails.letters import Letter
from bluelamp.mails.queries import Kept, addresses_of, came_before, contact_answered, kept_mail
from bluelamp.mails.rules import MOST_FILES, Decision, WhyHeld, WhySetAside, why_held, why_set_aside
from bluelamp.people.actions import keep_used
from bluelamp.people.rules import HandleKind
from bluelamp.reports.definition import ENGLISH
from bluelamp.reports.rules import looks_like_email

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

WRITES: Final = (
    *("mails.take", "reports.submit", "people.record", "contacts.record", "contacts.write_more", "contacts.thread"),
    *("promises.make", "files.keep", "people.keep_used"),
)
POSTMASTER: Final = Actor.system("notices.end", "tasking.ask")
OFFERED: Final = ("cy",)  # besides English: languages in which our pages can be read
LONGEST_NAME: Final = 250


@job(_("Read an e-mail that came in"))
def take_kept_mail(mail: str) -> None:
    """Let a mail join the contact it answers, be held beside it, make a contact, or be set aside.

    What staff decided of it comes first. Of one that is settled nothing comes any more.
    """
    kept = kept_mail(UUID(mail))
    if kept is None:
        return
    read = read_mail(kept.content)
    contact = _contact_of(kept, read)
    letter = _letter(read, kept.content, contact)
    why = None if kept.decision else _why_set_aside(kept, read, letter)
    if why is not None:
        _set_aside(kept, read, letter, why)
    else:
        _settle(kept, read, letter, contact)


def _settle(kept: Kept, read: Mail, letter: Letter, contact: "Contact | None") -> None:
    """Let a mail go where staff decided; else where it answers, where its code and word lead, or begin a contact."""
    why = _why_held(read, letter, contact) if contact and kept.decision is None else None
    if kept.decision is None and (contact is None or why):
        shown = shown_in(f"{letter.subject}\n{letter.new_words or letter.words}", sender=letter.address)
        if shown is not None and shown.is_theirs:
            _join_shown(kept, read, letter, shown)
            return
        if shown is not None and contact is None:
            hold_mail(
                by=_writer(shown.contact), mail_id=kept.id, contact=shown.contact, letter=letter, why=WhyHeld.STRANGER
            )
            return
    if contact is None:
        take_mail(by=_writer(), mail_id=kept.id, letter=_with_files(letter, read))
    elif why is None:
        join_mail(by=_writer(contact), mail_id=kept.id, contact=contact, letter=_with_files(letter, read))
    else:
        hold_mail(by=_writer(contact), mail_id=kept.id, contact=contact, letter=letter, why=why)


def _contact_of(kept: Kept, read: Mail) -> "Contact | None":
    if kept.decision is not None:
        return kept.contact if kept.decision == Decision.THEIRS else None
    return contact_answered(read.sent_to, [read.in_reply_to, *reversed(read.references)])


def _why_set_aside(kept: Kept, read: Mail, letter: Letter) -> WhySetAside | None:
    return why_set_aside(
        bounced=read.bounce is not None,
        automatic=read.automatic is not None,
        no_return_path=kept.no_return_path,
        ours=read.sender is not None and is_own_sender(read.sender.address),
    ) or (WhySetAside.TWICE if came_before(letter.twin) else None)


def _set_aside(kept: Kept, read: Mail, letter: Letter, why: WhySetAside) -> None:
    letter_back = letter_named(read.bounce.message_id) if read.bounce else None
    if letter_back is not None:
        note_came_back(by=POSTMASTER, notice_id=letter_back)
    set_mail_aside(by=_writer(), mail_id=kept.id, why=why, letter=letter)


def _why_held(read: Mail, letter: Letter, contact: "Contact") -> WhyHeld | None:
    return why_held(letter.address, known=addresses_of(contact), vouched=is_vouched(read))


def _join_shown(kept: Kept, read: Mail, letter: Letter, shown: Shown) -> None:
    """Let a mail join the contact whose code and word it carries; mails after it need them again."""
    by, contact = _writer(shown.contact), shown.contact
    hide = shown.hide
    hidden = replace(letter, subject=hide(letter.subject), words=hide(letter.words), new_words=hide(letter.new_words))
    whole = _with_files(hidden, read)
    with transaction.atomic():
        join_mail(by=by, mail_id=kept.id, contact=contact, letter=whole)
        if looks_like_email(letter.address):
            keep_used(by=by, person=contact.person, kind=HandleKind.EMAIL, value=letter.address)


def _writer(contact: "Contact | None" = None) -> Actor:
    """Return whoever wrote a mail: they reach the contact that it belongs to, and no other."""
    return Actor.public(*WRITES, matters=frozenset({contact.pk} if contact else ()))


def _letter(mail: Mail, content: bytes, contact: "Contact | None") -> Letter:
    return Letter(
        address=mail.sender.address if mail.sender else "",
        name=mail.sender.name if mail.sender else "",
        subject=mail.subject,
        words=mail.text,
        new_words=mail.new_text,
        language=mail.language if mail.language in OFFERED else ENGLISH,
        message_id=_name(mail.message_id),
        twin=_twin(mail, content, answers=contact is not None),
    )


def _name(message_id: str) -> str:
    """Return a Message-ID that an answer can name, '' where there is none."""
    return message_id if message_id.isascii() and message_id.isprintable() and len(message_id) <= LONGEST_NAME else ""


def _twin(mail: Mail, content: bytes, *, answers: bool) -> str:
    """Return what is the same for one mail by whichever way it came: all but what servers wrote above it on the way.

    Of an answer, one that nobody vouches for is no twin of one that our server vouches for: else whoever sends the same
    first, under another's name, could have theirs held and the true one set aside.
    """
    if not mail.message_id:
        return ""
    body = content.replace(b"\r\n", b"\n").partition(b"\n\n")[2].rstrip()
    head = (mail.message_id, str(mail.sender), str(mail.date), mail.subject, str(answers and is_vouched(mail)))
    return sha256(b"\x00".join([*(each.encode() for each in head), body])).hexdigest()


def _with_files(letter: Letter, mail: Mail) -> Letter:
    """Return a letter with its files, which are in the store from here on."""
    return replace(letter, files=[_stored(each) for each in mail.attachments[:MOST_FILES] if each.content])


def _stored(attachment: Attachment) -> TakenIn:
    return take_in(BytesIO(attachment.content), name=attachment.name or "file", claimed=attachment.type)
