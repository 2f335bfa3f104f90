"""Planning shifts: adding, moving and taking away."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.duty_words import from_to
from bluelamp.staff.events import CapacityChosen, ShiftChanged, ShiftRemoved, ShiftsPlanned, ShiftTableTaken
from bluelamp.staff.models import Account, Capacity, Shift
from bluelamp.staff.working_time import Span, first_overlap


class ShiftsOverlap(ValueError):
    """Someone would have two shifts at once."""

    def __init__(self, account: Account, span: Span) -> None:
        super().__init__()
        self.account, self.span = account, span

    def __str__(self) -> str:
        said = {"name": self.account.name, "when": from_to(self.span)}
        return str(_("%(name)s has a shift already: %(when)s. Change that one, or enter other times.")) % said


@action(may="staff.keep_shifts", announces=ShiftsPlanned)
def plan_shifts(*, by: Actor, account: Account, spans: Sequence[Span]) -> list[Shift]:
    """Plan shifts for an account: all, or none where one would overlap another. Raises `ShiftsOverlap`."""
    _hold(account)
    _refuse_overlaps(account, spans)
    shifts = [Shift(account=account, begins_at=span.begins_at, ends_at=span.ends_at) for span in spans]
    if not shifts:
        nothing_new()
        return []
    Shift.objects.bulk_create(shifts)
    announce(ShiftsPlanned(account_id=account.pk, shifts=len(shifts)), by=by)
    return shifts


@action(may="staff.keep_shifts", announces=ShiftChanged)
def change_shift(*, by: Actor, shift: Shift, span: Span) -> Shift:
    """Move a shift to other times. Raises `ShiftsOverlap` where it would overlap another of the same account."""
    _hold(shift.account)
    if shift.span == span:
        nothing_new()
        return shift
    _refuse_overlaps(shift.account, [span], but=shift)
    shift.begins_at, shift.ends_at = span.begins_at, span.ends_at
    shift.save(update_fields=["begins_at", "ends_at"])
    announce(ShiftChanged(account_id=shift.account_id, shift_id=shift.pk), by=by)
    return shift


@action(may="staff.keep_shifts", announces=ShiftRemoved)
def remove_shift(*, by: Actor, shift: Shift) -> None:
    """Take a shift out of the plan."""
    shift_id = shift.pk
    Shift.objects.filter(pk=shift_id).delete()
    announce(ShiftRemoved(account_id=shift.account_id, shift_id=shift_id), by=by)


@action(may="staff.keep_shifts", announces=ShiftTableTaken)
def take_shift_table(*, by: Actor, shifts: Mapping[Account, Sequence[Span]]) -> int:
    """Plan the shifts of a whole table, all or none, and return how many. Raises `ShiftsOverlap`."""
    count = sum(len(spans) for spans in shifts.values())
    if not count:
        nothing_new()
        return 0
    for account in sorted(shifts, key=lambda account: account.pk):
        plan_shifts(by=by, account=account, spans=shifts[account])
    announce(ShiftTableTaken(table_id=new_id(), shifts=count), by=by)
    return count


@action(may="staff.keep_shifts", announces=CapacityChosen)
def choose_capacity(*, by: Actor, account: Account, weight: int) -> Capacity:
    """Choose how much an account can have at once, where a contact weighs 1 and one in danger 3."""
    kept, is_new = Capacity.objects.get_or_create(account=account, defaults={"weight": weight})
    if not is_new and kept.weight == weight:
        nothing_new()
        return kept
    kept.weight = weight
    kept.save(update_fields=["weight"])
    announce(CapacityChosen(account_id=account.pk, capacity=weight), by=by)
    return kept


def _hold(account: Account) -> None:
    """Hold an account until the end of the transaction, so that two cannot plan for it at once."""
    Account.objects.select_for_update().get(pk=account.pk)


def _refuse_overlaps(account: Account, spans: Sequence[Span], but: Shift | None = None) -> None:
    if twice := first_overlap(spans):
        raise ShiftsOverlap(account, twice[0])
    if not spans:
        return
    kept = Shift.objects.filter(
        account=account, ends_at__gt=min(spans).begins_at, begins_at__lt=max(span.ends_at for span in spans)
    )
    for shift in kept.exclude(pk=but.pk) if but else kept:
        if any(shift.span.overlaps(span) for span in spans):
            raise ShiftsOverlap(account, shift.span)
