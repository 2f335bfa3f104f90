"""Keeping a mail, before the mail server is told that it need not keep it any more."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.files.actions import keep_file
from bluelamp.foundation.files.intake import TakenIn
from bluelamp.foundation.files.rules import Reason
from bluelamp.foundation.files.store import Stored
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.mails.events import MailArrived
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import FILE_KIND, FILE_NAME


@action(may="mails.keep", announces=MailArrived)
def keep_mail(*, by: Actor, stored: Stored, no_return_path: bool) -> Mail:
    """Put a mail on record whose bytes are in the store; the same bytes are one mail however often they come.

    Raises `IntegrityError` where the same came in at this very moment: it is found when it is sent again.
    """
    earlier = Mail.objects.filter(sha256=stored.sha256).first()
    if earlier is not None:
        nothing_new()
        return earlier
    file = keep_file(by=by, taken=TakenIn(stored, FILE_NAME, FILE_KIND, Reason.ARCHIVE))
    mail = new_row(Mail, sha256=stored.sha256, file_id=file.pk, no_return_path=no_return_path)
    write_down(mail)
    announce(MailArrived(mail_id=mail.pk, file_id=file.pk), by=by)
    return mail
