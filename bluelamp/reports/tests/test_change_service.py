"""A version of a service is changed, by nobody over the work of another."""

import pytest
from msgspec.structs import replace

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.actions import change_service
from bluelamp.reports.models import ServiceVersion
from bluelamp.reports.tests.forms import a_definition
from bluelamp.reports.tests.publishing import approved, as_it_is, begun, entries, the_makers
from bluelamp.reports.versions import State, Version, versions_of
from bluelamp.reports.why_not import CodeChanged, NewerEdition
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
OTHER = a_definition(answer_within_hours=48)


def changed(by: Actor, version: Version, *, seen: int = 1, code: str = "lost-cat") -> ServiceVersion:
    """Have it answered within 48 hours."""
    assert version.row is not None
    definition = replace(OTHER, code=code)
    return change_service(by=by, version=version.row, seen=seen, definition=definition, version_id=new_id())


def test_only_who_may_write_services_changes_one() -> None:
    makers = the_makers()
    with pytest.raises(NotAllowed):
        changed(makers.approver, begun(makers.writer))


def test_it_is_the_next_edition_and_whoever_changed_it_is_its_writer() -> None:
    version = begun(the_makers().writer)
    colleague = a_member_of(None, Role.ADMINISTRATOR)
    changed(actor_for(colleague), version)
    now = as_it_is("lost-cat", 1)
    assert (now.edition, now.writer, now.definition.answer_within_hours) == (2, colleague, 48)
    assert entries("reports.ServiceChanged")[-1].facts["edition"] == 2


def test_a_change_that_changes_nothing_makes_no_edition() -> None:
    writer = the_makers().writer
    version = begun(writer, OTHER)
    assert changed(writer, version).edition == 1


def test_nobody_writes_over_the_work_of_a_colleague_who_is_named() -> None:
    writer = the_makers().writer
    version = begun(writer)
    changed(writer, version)
    colleague = actor_for(a_member_of(None, Role.ADMINISTRATOR))
    assert version.writer is not None
    with pytest.raises(NewerEdition, match=version.writer.name):
        changed(colleague, version, seen=1)


def test_what_was_approved_stays_and_the_change_is_a_version_of_its_own() -> None:
    makers = the_makers()
    version = approved(makers)
    assert changed(makers.writer, version).number == 2
    assert as_it_is("lost-cat", 1).definition.answer_within_hours == 24
    assert [one.state for one in versions_of("lost-cat")] == [State.WAITS, State.APPROVED]


def test_it_stays_a_version_of_the_same_service() -> None:
    writer = the_makers().writer
    with pytest.raises(CodeChanged):
        changed(writer, begun(writer), code="lost-dog")
