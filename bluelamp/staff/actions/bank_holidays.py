"""Keeping the bank holidays of the force."""

from collections.abc import Mapping
from datetime import date

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.models import BankHoliday
from bluelamp.staff.table_events import BankHolidayDropped, BankHolidaysKept


@action(may="staff.change_force", announces=BankHolidaysKept)
def keep_bank_holidays(*, by: Actor, names: Mapping[date, str]) -> int:
    """Keep these days as bank holidays under these names, and return how many are new or called otherwise.

    Other days that are kept stay.
    """
    kept = dict(BankHoliday.objects.filter(day__in=names).values_list("day", "name"))
    changed = [BankHoliday(day=day, name=name) for day, name in names.items() if kept.get(day) != name]
    if not changed:
        nothing_new()
        return 0
    BankHoliday.objects.bulk_create(changed, update_conflicts=True, unique_fields=["day"], update_fields=["name"])
    announce(BankHolidaysKept(keeping_id=new_id(), days=len(changed)), by=by)
    return len(changed)


@action(may="staff.change_force", announces=BankHolidayDropped)
def drop_bank_holiday(*, by: Actor, day: date) -> None:
    """Keep a day as a bank holiday no more; one that is none stays so."""
    dropped, _by_table = BankHoliday.objects.filter(day=day).delete()
    if not dropped:
        nothing_new()
        return
    announce(BankHolidayDropped(dropping_id=new_id(), day=day.isoformat()), by=by)
