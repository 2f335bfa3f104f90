"""An administrator and a supervisor who make a service together, for tests to begin with."""

from dataclasses import dataclass
from datetime import timedelta

from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.remembering import forget
from bluelamp.reports.actions import approve_service, begin_service, publish_service
from bluelamp.reports.definition import Definition
from bluelamp.reports.tests.forms import a_definition
from bluelamp.reports.versions import Version, version_of
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of


@dataclass(frozen=True)
class Makers:
    """Who writes services, and who approves them."""

    writer: Actor
    approver: Actor


def the_makers() -> Makers:
    """Set up a force with both."""
    a_force_with_teams()
    return Makers(*(actor_for(a_member_of(None, role)) for role in (Role.ADMINISTRATOR, Role.SUPERVISOR)))


def begun(by: Actor, definition: Definition | None = None) -> Version:
    """Begin a version of a service: the sound one about a lost cat where none is given."""
    row = begin_service(by=by, version_id=new_id(), definition=definition or a_definition())
    return as_it_is(row.code, row.number)


def approved(makers: Makers, definition: Definition | None = None) -> Version:
    """Begin a version of a service, and approve it."""
    version = begun(makers.writer, definition)
    approve_service(by=makers.approver, version=version, seen=1)
    return as_it_is(version.code, version.number)


def offered(makers: Makers, definition: Definition | None = None, *, in_days: int = 0) -> Version:
    """Begin a version of a service, approve it and publish it."""
    version = approved(makers, definition)
    publish_service(by=makers.writer, version=version, begins=now() + timedelta(days=in_days))
    forget()
    return as_it_is(version.code, version.number)


def as_it_is(code: str, number: int) -> Version:
    """Return a version as it is now."""
    version = version_of(code, number)
    assert version is not None
    return version


def entries(name: str) -> list[Entry]:
    """Return the entries of an event, in the order in which they came."""
    return list(Entry.objects.filter(name=name).order_by("at", "id"))
