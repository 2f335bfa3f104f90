"""An absence is given other times, or another cover."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import change_absence
from bluelamp.staff.actions.absences import AbsencesOverlap
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER, an_absence, hours

pytestmark = pytest.mark.django_db


def test_it_is_made_longer_and_covered_by_another() -> None:
    desk = a_force_with_teams()["digital-desk"]
    absence, cover, span = an_absence(a_member_of(desk), 1, 48), a_member_of(desk), hours(1, 72)
    change_absence(by=PLANNER, absence=absence, span=span, cover=cover)
    absence.refresh_from_db()
    assert (absence.span, absence.cover) == (span, cover)
    change_absence(by=PLANNER, absence=absence, span=span, cover=cover)
    assert Entry.objects.filter(name="staff.AbsenceChanged").count() == 1


def test_it_is_not_moved_onto_another() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    absence, _other = an_absence(account, 1, 2), an_absence(account, 5, 8)
    with pytest.raises(AbsencesOverlap):
        change_absence(by=PLANNER, absence=absence, span=hours(1, 6), cover=None)
