"""A version of a service is begun: the next of its code, once for each form that is sent."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.reports.actions import begin_service
from bluelamp.reports.services import services
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.tests.forms import a_definition
from bluelamp.reports.tests.publishing import begun, entries, the_makers
from bluelamp.reports.versions import State, versions_of
from bluelamp.reports.why_not import NoCode

pytestmark = pytest.mark.django_db


def test_only_who_may_write_services_begins_one() -> None:
    with pytest.raises(NotAllowed):
        begun(the_makers().approver)


def test_it_gets_the_next_number_and_nobody_is_asked_by_it() -> None:
    writer = the_makers().writer
    assert [begun(writer).number, begun(writer).number] == [1, 2]
    assert begun(writer, SHIPPED["crime", 2]).number == 3
    assert "lost-cat" not in services()
    assert [version.state for version in versions_of("lost-cat")] == [State.WAITS, State.WAITS]
    assert entries("reports.ServiceBegun")[0].facts["service"] == "lost-cat"


def test_a_form_that_is_sent_twice_begins_one() -> None:
    writer, id_ = the_makers().writer, new_id()
    for _turn in range(2):
        begin_service(by=writer, version_id=id_, definition=a_definition())
    assert len(versions_of("lost-cat")) == 1


@pytest.mark.parametrize("code", ["", "Lost Cat", "lost--cat", "x" * 41, "lost\0cat"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(NoCode):
        begun(the_makers().writer, a_definition(code=code))


def test_one_that_makes_no_sense_is_kept_as_a_draft() -> None:
    assert begun(the_makers().writer, a_definition(grade=9)).state == State.DRAFT
