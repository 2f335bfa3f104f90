"""Reading which mails came in, and what came of them. Nothing here opens a mail for anyone to read."""

from dataclasses import dataclass
from uuid import UUID

from bluelamp.foundation.files.checked import checked
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import Became


@dataclass(frozen=True)
class Kept:
    """A mail that nothing came of yet: its bytes as they were handed over."""

    id: UUID
    content: bytes
    no_return_path: bool


def kept_mail(mail_id: UUID) -> Kept | None:
    """Return a mail that waits to be read, None where something came of it already.

    Raises `Damaged` where its bytes are not what was kept.
    """
    mail = Mail.objects.select_related("file").filter(pk=mail_id, became=Became.WAITING).first()
    if mail is None:
        return None
    return Kept(mail.pk, b"".join(checked(mail.file)), mail.no_return_path)
