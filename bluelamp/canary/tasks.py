"""Sending canaries. Each goes to the force itself: no function here takes an address or a number."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.canary.actions import note_missing, note_outcome, note_returned, note_sent
from bluelamp.canary.marks import mark_of, sender_mark_of
from bluelamp.canary.own_pages import send_form
from bluelamp.canary.queries import doors, doors_due
from bluelamp.canary.rules import Door
from bluelamp.contacts.mail_addresses import is_ours, with_token
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Every
from bluelamp.gateways.email.smtp import From, Letter, send_email
from bluelamp.gateways.sms.adapter import Text
from bluelamp.gateways.sms.handing import hand_over, names_of_providers

WATCH: Final = Actor.system("canary.watch")


@job(
    gettext_lazy("Send marked messages of our own through each door"),
    comes=Every(timedelta(minutes=1)),
    tries=1,
    outside=True,
)
def send_canaries() -> None:
    """Send one through each door where that is due, and tell where those before did not come through, or do again."""
    for door in doors_due():
        canary_id = new_id()
        note_sent(door=door, canary_id=canary_id)
        note_outcome(door=door, outcome=_send(door, canary_id))
    for watched in doors():
        if watched.is_missing and not watched.is_told:
            note_missing(by=WATCH, door=watched.door)
        elif watched.is_told and not watched.is_missing:
            note_returned(by=WATCH, door=watched.door)


def _send(door: Door, canary_id: UUID) -> Outcome:
    mark = mark_of(door, canary_id)
    match door:
        case Door.WEB:
            return send_form(mark)
        case Door.EMAIL:
            return _send_email(mark, canary_id)
        case Door.TEXTS:
            return _send_text(mark)


def _send_email(mark: str, canary_id: UUID) -> Outcome:
    """Send one from our sender to the first address that we take e-mails for; a bounce of it is known by its mark."""
    origin = settings.SMTP_SENDER
    letter = Letter(
        to=with_token(settings.LMTP_ADDRESSES[0], mark),
        subject=_("Test message"),
        text=_("This shows that e-mails come through. Nobody needs to do anything."),
        message_id=f"t.{canary_id.hex}",
    )
    return send_email(letter, sender=From(with_token(origin, sender_mark_of(canary_id)) if is_ours(origin) else origin))


def _send_text(mark: str) -> Outcome:
    """Have one sent to a number of ours by the provider that texts go by; what they tell of it leads to no text."""
    provider, *_others = names_of_providers()
    told_at = f"{settings.ADDRESS}{reverse('twilio_told', args=[mark])}"
    words = _("Test message %(mark)s") % {"mark": mark}
    return hand_over(provider, Text(to=settings.CANARY_NUMBER, words=words, name=mark, told_at=told_at)).outcome
