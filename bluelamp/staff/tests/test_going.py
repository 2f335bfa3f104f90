"""Who is about to go is read from shifts and absences."""

from datetime import timedelta

import pytest

from bluelamp.foundation.clock import now
from bluelamp.staff.going import Going, Why, going
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.staff.tests.working import a_shift, an_absence

pytestmark = pytest.mark.django_db


def someone() -> Account:
    """Someone of the desk."""
    return a_member_of(a_force_with_teams()["digital-desk"])


def test_without_a_plan_nobody_is_about_to_go() -> None:
    assert going(someone()) is None


def test_an_absence_counts_from_two_days_before_until_it_ends() -> None:
    account = someone()
    cover = a_member_of(account.teams.get())
    an_absence(account, 47, 90, cover=cover)
    assert going(account) == Going(Why.ABSENCE, now() + timedelta(hours=47), cover.pk)
    other = a_member_of(account.teams.get())
    an_absence(other, 49, 90)
    assert going(other) is None


def test_a_shift_counts_in_its_last_hour() -> None:
    account = someone()
    a_shift(account, -7, 1)
    assert going(account) == Going(Why.END_OF_SHIFT, now() + timedelta(hours=1))
    other = a_member_of(account.teams.get())
    a_shift(other, -6, 2)
    assert going(other) is None
