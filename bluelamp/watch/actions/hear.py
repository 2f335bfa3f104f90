"""Hearing that something which came in tells of danger now, and that its writer fell silent."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.contacts.actions import grade
from bluelamp.contacts.rules import State
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.here import anyone_signed_in
from bluelamp.watch.events import DangerHeard, SilenceHeard
from bluelamp.watch.models import Alarm, Heard
from bluelamp.watch.queries import has_heard, unopened_seconds
from bluelamp.watch.rules import LATE, first_alarm_at, silence_after

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@action(may="watch.hear", announces=DangerHeard, on="contact")
def hear_danger(*, by: Actor, contact: "Contact", source: UUID, phrases: list[str], came_at: datetime) -> None:
    """Keep which phrases stand in something, put its contact first in the queue, and begin to watch whether it is read.

    `source` is the id of what they stand in: once is enough. A closed contact stays as it is, and what came more than
    an hour ago alarms nobody.
    """
    if has_heard(source):
        nothing_new()
        return
    heard = Heard(contact=contact, source=source, phrases="\n".join(phrases))
    heard.save(force_insert=True)
    if contact.state != State.CLOSED:
        grade(by=by, contact=contact, grade=contact.grade, danger=True)
        _begin_to_watch(heard, contact, came_at)
    announce(DangerHeard(contact_id=contact.pk, person_id=contact.person_id, heard_id=heard.pk), by=by, wrote=[heard])


def _begin_to_watch(heard: Heard, contact: "Contact", came_at: datetime) -> None:
    at = now()
    if came_at < at - LATE:
        return
    due = first_alarm_at(at, seconds=unopened_seconds(), someone_is_here=anyone_signed_in(contact.team_id))
    Alarm.objects.create(heard=heard, contact=contact, due_at=due)


@action(may="watch.hear", announces=SilenceHeard, on="contact")
def hear_silence(*, by: Actor, contact: "Contact", after: UUID) -> None:
    """Have duty desks be alarmed of someone who wrote of danger in a chat and then nothing more; once for each time.

    `after` is the id of what was heard. That somebody opened the contact before does not count: the silence came later.
    """
    source = silence_after(after)
    if has_heard(source):
        nothing_new()
        return
    heard = Heard(contact=contact, source=source)
    heard.save(force_insert=True)
    Alarm.objects.create(heard=heard, contact=contact, due_at=now())
    announce(SilenceHeard(contact_id=contact.pk, person_id=contact.person_id, heard_id=heard.pk), by=by, wrote=[heard])
