"""Someone is away, and someone covers."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import plan_absence
from bluelamp.staff.actions.absences import AbsencesOverlap, CoverIsAbsent, NobodyCoversThemselves
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import PLANNER, an_absence, hours

pytestmark = pytest.mark.django_db


def test_it_is_written_down_with_who_covers_and_never_why() -> None:
    desk = a_force_with_teams()["digital-desk"]
    account, cover = a_member_of(desk), a_member_of(desk)
    absence = an_absence(account, 1, 48, cover)
    facts = Entry.objects.get(name="staff.AbsencePlanned").facts
    assert facts == {"account_id": str(account.pk), "absence_id": str(absence.pk), "cover_id": str(cover.pk)}


def test_nobody_is_absent_twice_at_once() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    an_absence(account, 1, 48)
    with pytest.raises(AbsencesOverlap) as refusal:
        plan_absence(by=PLANNER, account=account, span=hours(47, 50))
    assert "Amina Yusuf is absent then already" in str(refusal.value)


def test_nobody_covers_for_themselves() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    with pytest.raises(NobodyCoversThemselves):
        plan_absence(by=PLANNER, account=account, span=hours(1, 2), cover=account)


def test_nobody_covers_who_is_absent_then() -> None:
    desk = a_force_with_teams()["digital-desk"]
    account, cover = a_member_of(desk), a_member_of(desk)
    an_absence(cover, 10, 20)
    with pytest.raises(CoverIsAbsent) as refusal:
        plan_absence(by=PLANNER, account=account, span=hours(1, 12), cover=cover)
    assert "cannot cover, being absent too" in str(refusal.value)
