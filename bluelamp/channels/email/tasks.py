"""Background work of the door for mails."""

from io import BytesIO
from typing import Final
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.channels.email.place import is_own_sender
from bluelamp.channels.email.reading.mail import Attachment, Mail
from bluelamp.channels.email.reading.reader import read_mail
from bluelamp.foundation.files.intake import TakenIn, take_in
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.mails.actions import Letter, set_mail_aside, take_mail
from bluelamp.mails.queries import kept_mail
from bluelamp.mails.rules import MOST_FILES, why_set_aside
from bluelamp.reports.definition import ENGLISH

WRITER: Final = Actor.public(
    "mails.take", "reports.submit", "people.record", "contacts.record", "promises.make", "files.keep"
)
OFFERED: Final = ("cy",)  # besides English: languages in which our pages can be read


@job(_("Read an e-mail that came in"))
def take_kept_mail(mail: str) -> None:
    """Make a contact of a mail, or set it aside; of one that is settled nothing comes any more."""
    kept = kept_mail(UUID(mail))
    if kept is None:
        return
    read = read_mail(kept.content)
    why = why_set_aside(
        bounced=read.bounce is not None,
        automatic=read.automatic is not None,
        no_return_path=kept.no_return_path,
        ours=read.sender is not None and is_own_sender(read.sender.address),
    )
    if why:
        set_mail_aside(by=WRITER, mail_id=kept.id, why=why)
    else:
        take_mail(by=WRITER, mail_id=kept.id, letter=_letter(read))


def _letter(mail: Mail) -> Letter:
    return Letter(
        address=mail.sender.address if mail.sender else "",
        name=mail.sender.name if mail.sender else "",
        subject=mail.subject,
        words=mail.text,
        language=mail.language if mail.language in OFFERED else ENGLISH,
        files=[_stored(each) for each in mail.attachments[:MOST_FILES] if each.content],
    )


def _stored(attachment: Attachment) -> TakenIn:
    return take_in(BytesIO(attachment.content), name=attachment.name or "file", claimed=attachment.type)
