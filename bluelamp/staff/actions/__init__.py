"""What can be done among the staff: setting up, planning who works when, and what happens at their door."""

from bluelamp.staff.actions.absences import change_absence, plan_absence, remove_absence
from bluelamp.staff.actions.account_table import export_accounts, take_account_table
from bluelamp.staff.actions.accounts import (
    LastAdministrator,
    OwnAccount,
    change_account,
    close_account,
    open_account,
    remove_second_factors,
    renew_welcome,
)
from bluelamp.staff.actions.bank_holidays import drop_bank_holiday, keep_bank_holidays
from bluelamp.staff.actions.breaks import choose_breaks, end_break, take_break
from bluelamp.staff.actions.closing import close_team, open_team
from bluelamp.staff.actions.door import (
    note_failed_sign_in,
    note_held_back,
    note_own_name_searched,
    note_refusal,
    note_second_factor,
    note_sign_in,
    note_sign_out,
)
from bluelamp.staff.actions.export_shifts import export_shifts
from bluelamp.staff.actions.keys import choose_single_keys
from bluelamp.staff.actions.opening import HoursRefused, choose_hours, choose_hours_about, drop_hours_about, switch_door
from bluelamp.staff.actions.overflow import begin_overflow, choose_overflow, end_overflow
from bluelamp.staff.actions.passwords import PasswordIsChosen, choose_password
from bluelamp.staff.actions.senders import SenderRefused, choose_sender
from bluelamp.staff.actions.set_up import (
    AddressTaken,
    CodeTaken,
    ForceIsSetUp,
    change_force,
    make_account,
    make_team,
    rename_team,
    set_up_force,
)
from bluelamp.staff.actions.shifts import change_shift, choose_capacity, plan_shifts, remove_shift, take_shift_table
from bluelamp.staff.actions.skills import choose_skills, make_skill, rename_skill

__all__ = [
    "AddressTaken",
    "CodeTaken",
    "ForceIsSetUp",
    "HoursRefused",
    "LastAdministrator",
    "OwnAccount",
    "PasswordIsChosen",
    "SenderRefused",
    "begin_overflow",
    "change_absence",
    "change_account",
    "change_force",
    "change_shift",
    "choose_breaks",
    "choose_capacity",
    "choose_hours",
    "choose_hours_about",
    "choose_overflow",
    "choose_password",
    "choose_sender",
    "choose_single_keys",
    "choose_skills",
    "close_account",
    "close_team",
    "drop_bank_holiday",
    "drop_hours_about",
    "end_break",
    "end_overflow",
    "export_accounts",
    "export_shifts",
    "keep_bank_holidays",
    "make_account",
    "make_skill",
    "make_team",
    "note_failed_sign_in",
    "note_held_back",
    "note_own_name_searched",
    "note_refusal",
    "note_second_factor",
    "note_sign_in",
    "note_sign_out",
    "open_account",
    "open_team",
    "plan_absence",
    "plan_shifts",
    "remove_absence",
    "remove_second_factors",
    "remove_shift",
    "rename_skill",
    "rename_team",
    "renew_welcome",
    "set_up_force",
    "switch_door",
    "take_account_table",
    "take_break",
    "take_shift_table",
]
