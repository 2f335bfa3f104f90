"""Keeping a mail that was handed over: when this returns, no crash can lose it."""

from io import BytesIO
from typing import Final

from django.db import transaction

from bluelamp.channels.email.canaries import is_canary
from bluelamp.channels.email.tasks import take_kept_mail
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import ask_for
from bluelamp.mails.actions import keep_mail

KEEPER: Final = Actor.public("mails.keep", "files.keep")


def keep(content: bytes, *, no_return_path: bool) -> None:
    """Keep a mail, and ask for it to be read; once, however often it is handed over. Raises whatever kept it from that.

    The bytes are synced first; then their row and the job come in one transaction. Of a canary nothing is kept.
    """
    if is_canary(content):
        return
    stored = the_store().put(BytesIO(content))
    with transaction.atomic():
        mail = keep_mail(by=KEEPER, stored=stored, no_return_path=no_return_path)
        if mail.settled_at is None:
            ask_for(take_kept_mail, subject=mail.pk, mail=str(mail.pk))
