"""An administrator changes what someone is called, what they are there to do, and their teams."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.actions import LastAdministrator, OwnAccount, change_account
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.at_the_door import entries, facts
from bluelamp.staff.tests.scenarios import SET_UP, a_member_of

pytestmark = pytest.mark.django_db
HARBOUR = frozenset({"harbour-neighbourhood"})


def test_nobody_else_may() -> None:
    member = an_office().member
    with pytest.raises(NotAllowed):
        change_account(by=actor_for(member), account=member, name="Me", role=Role.SUPERVISOR, teams=HARBOUR)


def test_name_role_and_teams_change_and_the_ledger_tells_all_but_the_name() -> None:
    office = an_office()
    change_account(by=office.by, account=office.member, name="Gail Price", role=Role.SUPERVISOR, teams=HARBOUR)
    kept = Account.objects.get(pk=office.member.pk)
    assert (kept.name, kept.role, [team.pk for team in kept.teams.all()]) == ("Gail Price", "supervisor", [*HARBOUR])
    assert facts("AccountChanged", "role") == [("supervisor",)]
    assert facts("TeamJoined", "team") == [("harbour-neighbourhood",)]
    assert facts("TeamLeft", "team") == [("digital-desk",)]
    assert entries("AccountChanged")[0].actor_id == office.administrator.pk


def test_what_stays_as_it_was_leaves_no_entry() -> None:
    office = an_office()
    member = office.member
    desk = frozenset({"digital-desk"})
    change_account(by=office.by, account=member, name=member.name, role=Role(member.role), teams=desk)
    assert entries("AccountChanged") == entries("TeamJoined") == entries("TeamLeft") == []


def test_nobody_changes_their_own_role_but_their_name() -> None:
    office = an_office()
    a_member_of(None, Role.ADMINISTRATOR)
    own = {"by": office.by, "account": office.administrator, "name": "Gail Price", "teams": frozenset[str]()}
    with pytest.raises(OwnAccount, match="Ask another administrator"):
        change_account(role=Role.STANDARDS_STAFF, **own)  # type: ignore[arg-type]
    change_account(role=Role.ADMINISTRATOR, **own)  # type: ignore[arg-type]
    assert Account.objects.get(pk=office.administrator.pk).name == "Gail Price"


def test_the_last_administrator_stays_one() -> None:
    office = an_office()
    last = office.administrator
    with pytest.raises(LastAdministrator, match="last administrator"):
        change_account(by=SET_UP, account=last, name=last.name, role=Role.SUPERVISOR, teams=HARBOUR)
    assert Account.objects.get(pk=last.pk).role == Role.ADMINISTRATOR
