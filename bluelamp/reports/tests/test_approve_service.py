"""A version of a service is approved by someone else than wrote it, and only where it can be asked."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id, now
from bluelamp.reports.actions import approve_service, change_service
from bluelamp.reports.definition import Definition
from bluelamp.reports.tests.forms import a_definition, a_page
from bluelamp.reports.tests.publishing import approved, as_it_is, begun, entries, the_makers
from bluelamp.reports.versions import State
from bluelamp.reports.why_not import NewerEdition, NotApproved, NotSound, OwnVersion
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_someone_else_approves_it_once() -> None:
    makers = the_makers()
    version = approved(makers)
    assert version.state == State.APPROVED
    approve_service(by=makers.approver, version=version, seen=1)
    assert len(entries("reports.ServiceApproved")) == 1


def test_nobody_approves_their_own() -> None:
    writer = the_makers().writer
    with pytest.raises(OwnVersion):
        approve_service(by=writer, version=begun(writer), seen=1)


def test_nobody_approves_what_they_wrote_though_a_colleague_changed_it_since() -> None:
    makers = the_makers()
    colleague = actor_for(a_member_of(None, Role.ADMINISTRATOR))
    version = begun(makers.writer)
    changed = a_definition(grade=2)
    change_service(by=colleague, version=version.row, seen=1, definition=changed, version_id=new_id())  # type: ignore[arg-type]
    for wrote in (makers.writer, colleague):
        with pytest.raises(OwnVersion):
            approve_service(by=wrote, version=as_it_is("lost-cat", 1), seen=2)
    approve_service(by=makers.approver, version=as_it_is("lost-cat", 1), seen=2)


def test_contact_staff_approve_nothing() -> None:
    version = begun(the_makers().writer)
    with pytest.raises(NotAllowed):
        approve_service(by=actor_for(a_member_of(None, Role.CONTACT_STAFF)), version=version, seen=1)


@pytest.mark.parametrize("definition", [a_definition(team="no-such-team"), a_definition(a_page("first"))], ids=str)
def test_what_cannot_be_asked_is_not_approved(definition: Definition) -> None:
    makers = the_makers()
    with pytest.raises(NotSound):
        approve_service(by=makers.approver, version=begun(makers.writer, definition), seen=1)
    assert as_it_is("lost-cat", 1).state == State.DRAFT


def test_a_team_that_was_closed_is_none() -> None:
    makers = the_makers()
    version = begun(makers.writer)
    Team.objects.filter(pk="digital-desk").update(closed_at=now(), followed_by="harbour-neighbourhood")
    with pytest.raises(NotSound):
        approve_service(by=makers.approver, version=version, seen=1)


def test_only_what_was_seen_is_approved() -> None:
    makers = the_makers()
    with pytest.raises(NewerEdition):
        approve_service(by=makers.approver, version=begun(makers.writer), seen=2)


def test_what_comes_with_bluelamp_is_nobodys_to_approve() -> None:
    with pytest.raises(NotApproved):
        approve_service(by=the_makers().approver, version=as_it_is("crime", 1), seen=0)
