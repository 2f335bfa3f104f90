"""Choosing when a door is open, and shutting it or opening it again at once."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.events import (
    DoorSwitched,
    OpeningHoursAboutChosen,
    OpeningHoursAboutDropped,
    OpeningHoursChosen,
)
from bluelamp.staff.models import Opening, OpeningAbout
from bluelamp.staff.opening import hours_apart, hours_of, is_shut
from bluelamp.staff.opening_times import DAYS, Hours, hours_in


class HoursRefused(ValueError):
    """What was given as the hours of a week is none."""


@action(may="staff.change_force", announces=OpeningHoursChosen)
def choose_hours(*, by: Actor, door: str, hours: Hours) -> None:
    """Choose when a door is open. Outside it takes messages. Raises `HoursRefused`."""
    _refuse(hours)
    if hours_of(door) == hours:
        nothing_new()
        return
    chosen = {"week": ",".join(hours.week), "on_bank_holidays": hours.on_bank_holidays}
    Opening.objects.update_or_create(pk=door, defaults=chosen)
    announce(OpeningHoursChosen(set_up_id=new_id(), door=door), by=by)


@action(may="staff.change_force", announces=OpeningHoursAboutChosen)
def choose_hours_about(*, by: Actor, door: str, about: str, hours: Hours) -> None:
    """Choose when a door is open to who comes about a service. Raises `HoursRefused`."""
    _refuse(hours)
    if hours_apart(door).get(about) == hours:
        nothing_new()
        return
    chosen = {"week": ",".join(hours.week), "on_bank_holidays": hours.on_bank_holidays}
    OpeningAbout.objects.update_or_create(door=door, about=about, defaults=chosen)
    announce(OpeningHoursAboutChosen(set_up_id=new_id(), door=door, service=about), by=by)


@action(may="staff.change_force", announces=OpeningHoursAboutDropped)
def drop_hours_about(*, by: Actor, door: str, about: str) -> None:
    """Let a door be open to who comes about a service at the hours at which it is open to all."""
    dropped, _by_table = OpeningAbout.objects.filter(door=door, about=about).delete()
    if not dropped:
        nothing_new()
        return
    announce(OpeningHoursAboutDropped(set_up_id=new_id(), door=door, service=about), by=by)


@action(may="staff.shut_door", announces=DoorSwitched)
def switch_door(*, by: Actor, door: str, shut: bool) -> None:
    """Shut a door whatever its hours are, so that it takes messages only; or let it follow its hours again."""
    if is_shut(door) == shut:
        nothing_new()
        return
    Opening.objects.update_or_create(
        pk=door,
        defaults={"shut_at": now(), "reopened_at": None} if shut else {"reopened_at": now()},
        create_defaults={"week": ",".join(Hours().week), "shut_at": now()},
    )
    announce(DoorSwitched(set_up_id=new_id(), door=door, is_shut=shut), by=by)


def _refuse(hours: Hours) -> None:
    if len(hours.week) != DAYS or any(hours_in(day) != day for day in hours.week):
        raise HoursRefused
