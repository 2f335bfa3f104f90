"""Alarming whoever is always there while nobody opens what tells of danger. It waits for no other work."""

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.translation import gettext as _

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.gateways.email.smtp import Letter, send_email
from bluelamp.watch.actions import end_alarm, raise_alarm
from bluelamp.watch.queries import alarms_due, opened_alarms

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.watch.models import DutyDesk

WATCH: Final = Actor.system("watch.alarm", "watch.end")


def alarm_duty_desks() -> int:
    """End the alarms whose contact was opened, and raise those that are due; return how many were raised."""
    for alarm, account in opened_alarms():
        end_alarm(by=WATCH, alarm=alarm, account_id=account)
    due = alarms_due()
    for alarm in due:
        desk = raise_alarm(by=WATCH, alarm=alarm)
        if desk is not None:
            send_email(_alarm(alarm.contact, desk))
    return len(due)


def _alarm(contact: "Contact", desk: "DutyDesk") -> Letter:
    """Return what a duty desk reads: which contact, and nothing that anyone said."""
    where = {"reference": contact.reference, "address": f"{settings.ADDRESS}/desk/{contact.reference}/"}
    return Letter(
        to=desk.address,
        subject=_("Someone may be in danger: open %(reference)s") % where,
        text=_(
            "Someone may be in danger, and nobody has opened what they wrote.\n\nOpen it now: %(address)s\n\n"
            "If you cannot, ring the contact centre. This comes again until someone opens it."
        )
        % where,
        message_id=f"a.{new_id().hex}",
    )
