"""Registers are numbered one after the other, also when several people bring one at the same moment."""

from threading import Barrier

import pytest

from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.people.tests.bringing import SAM, brought
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

AT_ONCE = 4


@pytest.mark.usefixtures("own_database")
def test_those_who_bring_one_at_once_all_have_a_number() -> None:
    account, ready = a_member_of(a_force_with_teams()["digital-desk"]), Barrier(AT_ONCE)

    def bring() -> int:
        ready.wait(10)
        return brought(account, SAM).number

    assert sorted(in_threads(*[bring] * AT_ONCE)) == list(range(1, AT_ONCE + 1))
