"""Mails that came in, for tests to begin with. Everyone in them is made up."""

from io import BytesIO
from typing import Any, Final

from bluelamp.contacts.models import Contact
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.mails.actions import Letter, keep_mail, take_mail
from bluelamp.mails.models import Mail

KEEPER: Final = Actor.public("mails.keep", "files.keep")
WRITER: Final = Actor.public(
    "mails.take", "reports.submit", "people.record", "contacts.record", "promises.make", "files.keep"
)
CONTENT: Final = b"From: elin@post.example\r\nMessage-ID: <one@post.example>\r\n\r\nMy bicycle is gone.\r\n"


def a_kept_mail(content: bytes = CONTENT, *, no_return_path: bool = False) -> Mail:
    """Let a mail come in."""
    return keep_mail(by=KEEPER, stored=the_store().put(BytesIO(content)), no_return_path=no_return_path)


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
