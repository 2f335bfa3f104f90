"""Staff choose whether keys pressed alone lead anywhere."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.actions import choose_single_keys
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def test_the_public_chooses_nothing() -> None:
    with pytest.raises(NotAllowed):
        choose_single_keys(by=Actor.public(), used=False)


@pytest.mark.parametrize("role", list(Role))
def test_each_role_chooses_for_itself_and_it_is_written_down_once(role: Role) -> None:
    teams = a_force_with_teams()
    account, other = a_member_of(teams["digital-desk"], role), a_member_of(teams["digital-desk"])
    for used in (True, False, False):
        choose_single_keys(by=actor_for(account), used=used)
    account.refresh_from_db()
    other.refresh_from_db()
    assert (account.without_single_keys, other.without_single_keys) == (True, False)
    assert [entry.facts["used"] for entry in Entry.objects.filter(name="staff.SingleKeysChosen")] == [False]
    choose_single_keys(by=actor_for(account), used=True)
    account.refresh_from_db()
    assert not account.without_single_keys
