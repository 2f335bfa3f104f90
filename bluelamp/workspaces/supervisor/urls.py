"""Addresses of the supervisor."""

from bluelamp.workspaces.supervisor.pages import (
    change_absence,
    change_shift,
    choose_capacity,
    choose_skills,
    hand_over_absent,
    import_shifts,
    plan_absence,
    plan_shifts,
    reallocate,
    remove_absence,
    remove_shift,
    shifts,
    team,
    wall,
)

urlpatterns = [
    team.address,
    reallocate.address,
    hand_over_absent.address,
    choose_capacity.address,
    choose_skills.address,
    wall.address,
    shifts.address,
    plan_shifts.address,
    import_shifts.address,
    change_shift.address,
    remove_shift.address,
    plan_absence.address,
    change_absence.address,
    remove_absence.address,
]
