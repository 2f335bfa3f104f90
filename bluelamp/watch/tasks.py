"""Alarming whoever is always there while nobody opens what tells of danger. It waits for no other work."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.translation import gettext as _

from bluelamp.contacts.chats import cannot_type_since
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.gateways.email.smtp import Letter, send_email
from bluelamp.watch.actions import end_alarm, hear_silence, raise_alarm
from bluelamp.watch.actions.alarm import Alarmed
from bluelamp.watch.queries import alarms_due, fell_silent, is_of_silence, opened_alarms

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.watch.models import Alarm

WATCH: Final = Actor.system("watch.alarm", "watch.end", "watch.hear")


def alarm_duty_desks() -> int:
    """End the alarms whose contact was opened, begin those of silence, raise all due; return how many were raised."""
    end_opened_alarms()
    for heard in fell_silent():
        hear_silence(by=WATCH, contact=heard.contact, after=heard.pk)
    due = alarms_due()
    for alarm in due:
        alarmed = raise_alarm(by=WATCH, alarm=alarm)
        for letter in _letters(alarm, alarmed) if alarmed else ():
            send_email(letter)
    return len(due)


def end_opened_alarms() -> None:
    """Alarm nobody any more about what someone opened."""
    for alarm, account in opened_alarms():
        end_alarm(by=WATCH, alarm=alarm, account_id=account)


def _letters(alarm: "Alarm", alarmed: Alarmed) -> Iterator[Letter]:
    letter = _of_silence if is_of_silence(alarm) else _alarm
    if alarmed.may_open is None:
        if alarmed.desk:
            yield _for(alarmed.desk.name, letter(alarm.contact, alarmed.desk.address))
        return
    for account in alarmed.may_open:
        yield _for(account.name, letter(alarm.contact, account.email))
    if alarmed.desk:
        yield _for(alarmed.desk.name, _call_for_others(alarmed.desk.address))


def _for(name: str, letter: Letter) -> Letter:
    """Say who is meant: what goes to nobody by name is left to the next."""
    said = {"name": name, "text": letter.text}
    return replace(letter, text=_("%(name)s: this is for you to deal with now.\n\n%(text)s") % said)


def _alarm(contact: "Contact", to: str) -> Letter:
    """Return what whoever may open a contact reads: which it is, and nothing that anyone said."""
    where = {"reference": contact.reference, "address": f"{settings.ADDRESS}/desk/{contact.reference}/"}
    return Letter(
        to=to,
        subject=_("Someone may be in danger: open %(reference)s") % where,
        text=_(
            "Someone may be in danger, and nobody has opened what they wrote.\n\nOpen it now: %(address)s\n\n"
            "If you cannot, ring the contact centre. This comes again until someone opens it."
        )
        % where,
        message_id=f"a.{new_id().hex}",
    )


def _of_silence(contact: "Contact", to: str) -> Letter:
    """Return what is read where someone wrote of danger in a chat and then nothing more; it asks for no call back."""
    where = {"reference": contact.reference, "address": f"{settings.ADDRESS}/desk/{contact.reference}/"}
    text = (
        _(
            "Someone wrote of danger in a chat, and has written nothing since.\n\nOpen it now: %(address)s\n\n"
            "What they said of where they are stands at the top. Ring and text nobody back unless the contact says "
            "that it is agreed: whoever they are afraid of may be beside them. This comes again until someone opens it."
        )
        % where
    )
    if cannot_type_since(contact):
        text = _("%(text)s\n\nThey said that they cannot type now.") % {"text": text}
    return Letter(
        to=to,
        subject=_("Someone in danger went silent: open %(reference)s") % where,
        text=text,
        message_id=f"a.{new_id().hex}",
    )


def _call_for_others(to: str) -> Letter:
    """Return what a duty desk reads that may not open it, and may not learn which contact it is."""
    return Letter(
        to=to,
        subject=_("Someone may be in danger: ring professional standards"),
        text=_(
            "Someone may be in danger, and nobody has opened what they wrote. It is sealed, so you cannot open it.\n\n"
            "Ring whoever of professional standards is on call, and ask them to sign in now. They got an e-mail too."
        ),
        message_id=f"a.{new_id().hex}",
    )
