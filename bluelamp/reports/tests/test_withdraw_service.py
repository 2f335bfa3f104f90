"""A service is offered no more, one that came with Bluelamp too."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.remembering import forget
from bluelamp.reports.actions import withdraw_service
from bluelamp.reports.services import service_as_of, services
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.tests.publishing import as_it_is, begun, entries, offered, the_makers
from bluelamp.reports.versions import State, versions_of

pytestmark = pytest.mark.django_db


def test_it_is_offered_in_no_version_and_in_none_to_come() -> None:
    makers = the_makers()
    for in_days in (0, 0, 3):
        offered(makers, in_days=in_days)
    withdraw_service(by=makers.writer, code="lost-cat")
    forget()
    assert "lost-cat" not in services()
    assert {as_it_is("lost-cat", number).state for number in (1, 2, 3)} == {State.WITHDRAWN}
    withdraw_service(by=makers.writer, code="lost-cat")
    assert len(entries("reports.ServiceWithdrawn")) == 3


def test_one_that_came_with_bluelamp_is_withdrawn_and_keeps_its_questions() -> None:
    makers = the_makers()
    withdraw_service(by=makers.writer, code="crime")
    forget()
    assert "crime" not in services()
    assert as_it_is("crime", 2).state == State.WITHDRAWN
    assert service_as_of("crime", 2).definition == SHIPPED["crime", 2]
    offered(makers, SHIPPED["crime", 2])
    assert services()["crime"].version == 3


def test_one_that_came_with_bluelamp_in_two_versions_is_offered_in_neither() -> None:
    withdraw_service(by=the_makers().writer, code="road-incident")
    forget()
    assert "road-incident" not in services()
    assert [version.state for version in versions_of("road-incident")] == [State.WITHDRAWN, State.REPLACED]


def test_where_the_first_of_the_force_is_to_come_what_came_with_bluelamp_is_withdrawn_too() -> None:
    makers = the_makers()
    offered(makers, SHIPPED["crime", 2], in_days=3)
    withdraw_service(by=makers.writer, code="crime")
    forget()
    assert "crime" not in services()
    assert {as_it_is("crime", number).state for number in (2, 3)} == {State.WITHDRAWN}
    withdraw_service(by=makers.writer, code="crime")
    assert len(entries("reports.ServiceWithdrawn")) == 2


def test_what_was_never_published_stays_a_draft() -> None:
    makers = the_makers()
    begun(makers.writer)
    withdraw_service(by=makers.writer, code="lost-cat")
    assert as_it_is("lost-cat", 1).state == State.WAITS
    with pytest.raises(NotAllowed):
        withdraw_service(by=makers.approver, code="lost-cat")
