"""Keeping a mail, before the mail server is told that it need not keep it any more."""

from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.asking import row_of
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.files.actions import keep_file
from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.files.rules import Reason
from bluelamp.foundation.files.store import Stored
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.foundation.work.models import Job
from bluelamp.mails.events import MailArrived
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import FILE_KIND, FILE_NAME


@action(may="mails.keep", announces=MailArrived, only_adds=True)
def keep_mail(*, by: Actor, mail_id: UUID, stored: Stored, no_return_path: bool, reading: Job | None) -> Mail:
    """Put a mail on record whose bytes are in the store, with the job that reads it, where nobody does so at once.

    The same bytes are one mail, and are read once, however often they come.
    """
    earlier = row_of(Mail, stored.sha256, by="sha256")
    if earlier is not None:
        nothing_new()
        return earlier
    file = keep_file(by=by, taken=TakenIn(stored, FILE_NAME, FILE_KIND, Reason.ARCHIVE))
    mail = new_row(Mail, id=mail_id, sha256=stored.sha256, file_id=file.pk, no_return_path=no_return_path)
    write_down(mail, *filter(None, [reading]))
    announce(MailArrived(mail_id=mail.pk, file_id=file.pk), by=by)
    return mail
