"""Letting a mail of the made-up town come in, as a mail server would hand it over."""

from email.message import EmailMessage
from email.utils import format_datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from bluelamp.channels.email.keeping import KEEPER
from bluelamp.channels.email.tasks import take_kept_mail
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.place import the_store
from bluelamp.mails.actions import keep_mail

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.site.demonstration.steps import Step

TO: Final = "police@harrowmere.example"
SUBJECT: Final = "A question"


def let_mail_come(step: "Step") -> "Contact":
    """Have what someone writes come by e-mail, and return the contact that it became."""
    stored = the_store().put(BytesIO(_written(step)))
    mail = keep_mail(by=KEEPER, mail_id=new_id(), stored=stored, no_return_path=False, reading=None)
    take_kept_mail(str(mail.pk))
    mail.refresh_from_db()
    assert mail.contact is not None
    return mail.contact


def _written(step: "Step") -> bytes:
    assert step.teller is not None
    mail = EmailMessage()
    mail["From"] = f'"{step.teller.name}" <{step.teller.email}>'
    mail["To"], mail["Subject"], mail["Date"] = TO, SUBJECT, format_datetime(step.at)
    mail["Message-ID"] = f"<{step.matter}@{step.teller.email.partition('@')[2]}>"
    mail.set_content(step.answers["what_happened"])
    return bytes(mail)
