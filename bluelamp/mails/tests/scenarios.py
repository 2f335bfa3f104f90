"""Mails that came in, for tests to begin with. Everyone in them is made up."""

from dataclasses import replace
from io import BytesIO
from typing import Any, Final

from bluelamp.contacts.models import Contact
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.mails.actions import hold_mail, keep_mail, take_mail
from bluelamp.mails.letters import Letter
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import WhyHeld

KEEPER: Final = Actor.public("mails.keep", "files.keep")
WRITER: Final = Actor.public(
    *("mails.take", "reports.submit", "people.record", "contacts.record", "contacts.write_more", "contacts.thread"),
    *("promises.make", "files.keep"),
)
CONTENT: Final = b"From: elin@post.example\r\nMessage-ID: <one@post.example>\r\n\r\nMy bicycle is gone.\r\n"


def a_kept_mail(content: bytes = CONTENT, *, no_return_path: bool = False) -> Mail:
    """Let a mail come in."""
    return keep_mail(
        by=KEEPER,
        mail_id=new_id(),
        stored=the_store().put(BytesIO(content)),
        no_return_path=no_return_path,
        reading=None,
    )


def a_letter(**told: Any) -> Letter:
    """Return what such a mail says."""
    usual = {
        "address": "elin@post.example",
        "name": "Elin Prys",
        "subject": "My bicycle",
        "words": "My bicycle is gone.",
    }
    return Letter(**usual | told)


def a_taken_mail(**told: Any) -> Contact:
    """Let a contact be made of a mail."""
    contact = take_mail(by=WRITER, mail_id=a_kept_mail().pk, letter=a_letter(**told))
    assert contact is not None
    return contact


def writer_about(contact: Contact) -> Actor:
    """Return whoever wrote a mail that leads to a contact."""
    return replace(WRITER, matters=frozenset({contact.pk}))


def a_held_mail(contact: Contact, words: str = "Where is she?") -> Mail:
    """Let a reply be held beside a contact."""
    mail, letter = a_kept_mail(words.encode()), a_letter(address="him@else.example", name="", words=words)
    hold_mail(by=writer_about(contact), mail_id=mail.pk, contact=contact, letter=letter, why=WhyHeld.STRANGER)
    mail.refresh_from_db()
    return mail
