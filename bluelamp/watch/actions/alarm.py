"""Alarming a duty desk while nobody opens what tells of danger, and ending that."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.watch.events import AlarmEnded, AlarmRaised
from bluelamp.watch.models import Alarm, DutyDesk
from bluelamp.watch.queries import duty_desks, unopened_seconds, who_alone_may_open
from bluelamp.watch.rules import desk_alarmed_next, seconds_to_next

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


@dataclass(frozen=True)
class Alarmed:
    """Who is alarmed now: a duty desk, None for none, and about what is sealed all who alone `may_open` it."""

    desk: DutyDesk | None
    may_open: "list[Account] | None"


@action(may="watch.alarm", announces=AlarmRaised, on="alarm")
def raise_alarm(*, by: Actor, alarm: Alarm) -> Alarmed | None:
    """Write down that the next duty desk is alarmed, and return who is; None where it has ended, or is not due.

    What is sealed no duty desk may open: each is alarmed once, to ring those who may. Those are until one opens it,
    more and more slowly, as they are not there at every hour.
    """
    held = _still_open(alarm)
    if held is None or held.due_at > now():
        nothing_new()
        return None
    desks, may_open = duty_desks(), who_alone_may_open(held.contact)
    turn = desk_alarmed_next(held.rung, len(desks), once=bool(may_open))
    desk = desks[turn] if turn is not None else None
    held.rung += 1
    again = max(held.rung - len(desks), 0) if may_open else 0
    held.due_at = now() + timedelta(seconds=seconds_to_next(again, unopened_seconds()))
    held.save(update_fields=["rung", "due_at"])
    raised = AlarmRaised(**_about(held), rung=held.rung, desk=desk.number if desk else 0)
    announce(raised, by=by)
    return Alarmed(desk, may_open)


@action(may="watch.end", announces=AlarmEnded, on="alarm")
def end_alarm(*, by: Actor, alarm: Alarm, account_id: UUID) -> None:
    """Alarm nobody any more: this account opened the contact. It ends once."""
    held = _still_open(alarm)
    if held is None:
        nothing_new()
        return
    held.ended_at = now()
    held.save(update_fields=["ended_at"])
    announce(AlarmEnded(**_about(held), account_id=account_id), by=by)


def _still_open(alarm: Alarm) -> Alarm | None:
    rows = Alarm.objects.select_for_update(of=("self",)).select_related("contact")
    return rows.filter(pk=alarm.pk, ended_at=None).first()


def _about(alarm: Alarm) -> dict[str, UUID]:
    return {"contact_id": alarm.contact_id, "person_id": alarm.contact.person_id, "heard_id": alarm.heard_id}
