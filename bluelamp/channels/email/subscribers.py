"""What the door for mails does when something happened: it reads a mail again of which staff decided."""

from uuid import UUID

from bluelamp.channels.email.tasks import take_kept_mail
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.foundation.work.jobs import ask_for
from bluelamp.mails.events import MailDecided, MailTakenUp


@on(MailDecided)
def read_as_decided(event: MailDecided) -> None:
    """Have a held mail join its contact or make one, as was decided; read twice, something comes of it once."""
    _read_again(event.mail_id)


@on(MailTakenUp)
def read_though_set_aside(event: MailTakenUp) -> None:
    """Have a mail that was set aside make a contact; read twice, it makes one."""
    _read_again(event.mail_id)


def _read_again(mail_id: UUID) -> None:
    ask_for(take_kept_mail, subject=mail_id, mail=str(mail_id))
