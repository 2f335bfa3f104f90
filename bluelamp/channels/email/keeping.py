"""Keeping a mail that was handed over: when this returns, no crash can lose it."""

from io import BytesIO
from typing import Final

from bluelamp.channels.email.canaries import is_canary
from bluelamp.channels.email.tasks import take_kept_mail
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import new_job
from bluelamp.mails.actions import keep_mail

KEEPER: Final = Actor.public("mails.keep", "files.keep")


def keep(content: bytes, *, no_return_path: bool) -> None:
    """Keep a mail, and ask for it to be read; once, however often it is handed over. Raises whatever kept it from that.

    The bytes are synced first; then their row and the job come together. Of a canary nothing is kept.
    """
    if is_canary(content):
        return
    stored = the_store().put(BytesIO(content))
    mail_id = new_id()
    reading = new_job(take_kept_mail, subject=mail_id, mail=str(mail_id))
    keep_mail(by=KEEPER, mail_id=mail_id, stored=stored, no_return_path=no_return_path, reading=reading)
