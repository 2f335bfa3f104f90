"""Mails of which nothing came yet, read by statements that are made once: every mail is read so twice."""

from uuid import UUID

from bluelamp.foundation.database.asking import row_of
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import Became


def waiting(mail_id: UUID, *, locked: bool) -> Mail | None:
    """Return a mail of which nothing came yet, None where something did.

    One that is `locked` becomes nothing by anyone else until the transaction ends.
    """
    mail = row_of(Mail, mail_id, locked=locked)
    if mail is None or mail.became != Became.WAITING:
        return None
    return mail
