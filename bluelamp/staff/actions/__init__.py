"""What can be done among the staff: setting up, planning who works when, and what happens at their door."""

from bluelamp.staff.actions.absences import change_absence, plan_absence, remove_absence
from bluelamp.staff.actions.door import (
    note_failed_sign_in,
    note_held_back,
    note_refusal,
    note_second_factor,
    note_sign_in,
    note_sign_out,
)
from bluelamp.staff.actions.set_up import ForceIsSetUp, make_account, make_team, set_up_force
from bluelamp.staff.actions.shifts import change_shift, choose_capacity, plan_shifts, remove_shift, take_shift_table

__all__ = [
    "ForceIsSetUp",
    "change_absence",
    "change_shift",
    "choose_capacity",
    "make_account",
    "make_team",
    "note_failed_sign_in",
    "note_held_back",
    "note_refusal",
    "note_second_factor",
    "note_sign_in",
    "note_sign_out",
    "plan_absence",
    "plan_shifts",
    "remove_absence",
    "remove_shift",
    "set_up_force",
    "take_shift_table",
]
