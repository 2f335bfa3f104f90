"""The force writes the phrases of danger, someone else approves them, and then they are listened for."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.remembering import forget
from bluelamp.knowledge.actions import DangerRefused, NewerVersion, approve_danger, write_danger
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
TEXT = "[always]\n[danger]\nbadger/badgers loose\n[over]\nlast week"
LOOSE = "The badgers loose in my street"


def writer() -> Actor:
    """Return a supervisor."""
    return actor_for(a_member_of(None, Role.SUPERVISOR))


def test_it_is_listened_for_once_someone_else_approved_it() -> None:
    by = writer()
    assert write_danger(by=by, language="en", text=TEXT, seen=0).number == 1
    assert write_danger(by=by, language="en", text=TEXT, seen=1).number == 1
    forget()
    assert not speaks_of_danger(LOOSE)
    approve_danger(by=actor_for(a_member_of(None, Role.ADMINISTRATOR)), language="en", seen=1)
    forget()
    assert speaks_of_danger(LOOSE)
    assert not speaks_of_danger("Last week the badgers loose in my street")
    assert not speaks_of_danger("He has a knife")
    assert speaks_of_danger("Mae ganddo gyllell")
    assert set(Entry.objects.filter(name__startswith="knowledge.").values_list("name", flat=True)) == {
        "knowledge.DangerWritten",
        "knowledge.DangerApproved",
    }


def test_what_cannot_be_used_is_refused_and_a_colleagues_is_kept() -> None:
    with pytest.raises(DangerRefused, match="always"):
        write_danger(by=writer(), language="en", text="nothing", seen=0)
    write_danger(by=writer(), language="en", text=TEXT, seen=0)
    with pytest.raises(NewerVersion):
        write_danger(by=writer(), language="en", text=TEXT + "\nmore", seen=4)


def test_contact_staff_may_not() -> None:
    with pytest.raises(NotAllowed):
        write_danger(by=actor_for(a_member_of(None, Role.CONTACT_STAFF)), language="en", text=TEXT, seen=0)
