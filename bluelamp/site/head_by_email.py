"""Sending the signed head of the ledger to whoever keeps it elsewhere."""

from datetime import time

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.ledger.head import head_as_json, is_signed_by_us, newest_head
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily
from bluelamp.gateways.email.smtp import Letter, send_email


class HeadNotSent(RuntimeError):
    """There was no head to send, or the mail server did not take it."""


@job(gettext_lazy("Send the head of the ledger to whoever keeps it"), comes=Daily(time(4)), outside=True)
def send_head() -> None:
    """Send the newest head to `BLUELAMP_HEAD_TO`; do nothing where that is not set, and in training.

    It holds no personal data, and may be sent twice. Raises `HeadNotSent`.
    """
    if not settings.HEAD_TO or settings.TRAINING:
        return
    head = newest_head()
    if head is None or not is_signed_by_us(head):
        raise HeadNotSent(_("The ledger has no head that we signed. Run 'bluelamp ledger verify' to see why."))
    letter = Letter(
        to=settings.HEAD_TO,
        subject=_("Head of the ledger at position %(position)s") % {"position": head.position},
        text=_("Keep this where nobody who works on the server can change it.\n\n%(head)s")
        % {"head": head_as_json(head)},
        message_id=f"head-{head.position}-{bytes(head.hash).hex()[:16]}",
    )
    outcome = send_email(letter)
    if outcome not in (Outcome.TAKEN, Outcome.IN_DOUBT):
        raise HeadNotSent(_("The head of the ledger was not sent: %(why)s.") % {"why": outcome})
