"""Things that were said in danger, for tests to begin with. Everyone in them is made up."""

from typing import Final

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import more_words, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.watch.actions import choose_duty_desks, end_alarm, raise_alarm
from bluelamp.watch.queries import alarms_due, opened_alarms
from tests.ledger import read_ledger

DANGER: Final = "He has a knife and he is outside my door."
CALM: Final = "Thank you, that is all I know."
DESKS: Final = [("Control room", "control@harrowmere.example"), ("Incident manager", "fim@harrowmere.example")]


def wrote(words: str = DANGER, contact: Contact | None = None) -> Contact:
    """Let someone write more about their contact, and the watch listen."""
    contact = contact or someone_came()
    more_words(contact, words)
    read_ledger()
    contact.refresh_from_db()
    return contact


def duty_desks(seconds: int = 60) -> None:
    """Have two desks be alarmed."""
    choose_duty_desks(by=Actor.system("watch.choose"), desks=DESKS, seconds=seconds)


def raise_due_alarms() -> None:
    """Raise the alarms that are due, as the job does, and tell nobody."""
    for alarm in alarms_due():
        raise_alarm(by=Actor.system("watch.alarm"), alarm=alarm)


def end_opened_alarms() -> None:
    """End the alarms whose contact was opened, as the job does."""
    for alarm, account in opened_alarms():
        end_alarm(by=Actor.system("watch.end"), alarm=alarm, account_id=account)
