"""What can be done among the staff: setting up, and writing down what happens at their door."""

from bluelamp.staff.actions.door import (
    note_failed_sign_in,
    note_held_back,
    note_refusal,
    note_second_factor,
    note_sign_in,
    note_sign_out,
)
from bluelamp.staff.actions.passwords import PasswordIsChosen, choose_password
from bluelamp.staff.actions.set_up import ForceIsSetUp, make_account, make_team, set_up_force

__all__ = [
    "ForceIsSetUp",
    "PasswordIsChosen",
    "choose_password",
    "make_account",
    "make_team",
    "note_failed_sign_in",
    "note_held_back",
    "note_refusal",
    "note_second_factor",
    "note_sign_in",
    "note_sign_out",
    "set_up_force",
]
