"""A version of a service is offered from now on, or from a later day."""

from datetime import datetime, timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import force_zone, now
from bluelamp.foundation.remembering import forget
from bluelamp.reports.actions import publish_service
from bluelamp.reports.models import ServiceVersion
from bluelamp.reports.services import services
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.tests.forms import a_definition
from bluelamp.reports.tests.publishing import approved, as_it_is, begun, entries, offered, the_makers
from bluelamp.reports.versions import State
from bluelamp.reports.why_not import NotApproved, NotSound, NumberTaken, TooEarly
from bluelamp.reports.written import values_of
from bluelamp.staff.models import Team

pytestmark = pytest.mark.django_db


def test_the_public_is_offered_it_from_now_on() -> None:
    makers = the_makers()
    assert offered(makers).state == State.OFFERED
    assert "lost-cat" in services()
    assert entries("reports.ServicePublished")[-1].facts["begins"] == int(f"{now():%Y%m%d}")
    offered(makers)
    assert [as_it_is("lost-cat", number).state for number in (1, 2)] == [State.REPLACED, State.OFFERED]


def test_one_of_a_later_day_takes_its_place_then_and_the_day_can_be_changed_until_then() -> None:
    makers = the_makers()
    offered(makers)
    version = offered(makers, a_definition(label="Lost pet"), in_days=2)
    assert version.state == State.TO_COME
    assert str(services()["lost-cat"].label) == "Lost cat"
    publish_service(by=makers.writer, version=version, begins=now())
    forget()
    assert str(services()["lost-cat"].label) == "Lost pet"
    publish_service(by=makers.writer, version=version, begins=now() + timedelta(days=9))
    assert as_it_is("lost-cat", 2).state == State.OFFERED


@pytest.mark.parametrize("moment", ["2027-01-10 09:30", "2027-07-10 09:30"], ids=["winter", "summer"])
def test_it_takes_its_place_at_a_moment_on_the_forces_clocks(moment: str, clock: Traveller) -> None:
    makers = the_makers()
    offered(makers)
    begins = datetime.fromisoformat(moment).replace(tzinfo=force_zone())
    version = approved(makers, a_definition(label="Lost pet"))
    publish_service(by=makers.writer, version=version, begins=begins)
    told = entries("reports.ServicePublished")[-1].facts
    assert (told["begins"], told["begins_at"]) == (int(moment[:10].replace("-", "")), 930)
    clock.move_to(begins - timedelta(seconds=1))
    forget()
    assert str(services()["lost-cat"].label) == "Lost cat"
    clock.move_to(begins)
    forget()
    assert str(services()["lost-cat"].label) == "Lost pet"
    assert [as_it_is("lost-cat", number).state for number in (1, 2)] == [State.REPLACED, State.OFFERED]


def test_what_nobody_approved_is_not_published() -> None:
    makers = the_makers()
    with pytest.raises(NotApproved):
        publish_service(by=makers.writer, version=begun(makers.writer), begins=now())
    with pytest.raises(NotAllowed):
        publish_service(by=makers.approver, version=approved(makers), begins=now())


def test_a_day_that_is_past_is_refused() -> None:
    makers = the_makers()
    with pytest.raises(TooEarly):
        publish_service(by=makers.writer, version=approved(makers), begins=now() - timedelta(days=1))


def test_what_has_no_team_by_now_is_not_published() -> None:
    makers = the_makers()
    version = approved(makers)
    Team.objects.filter(pk="digital-desk").update(closed_at=now(), followed_by="harbour-neighbourhood")
    with pytest.raises(NotSound):
        publish_service(by=makers.writer, version=version, begins=now())


def test_a_number_that_bluelamp_itself_uses_by_now_is_not_used_twice() -> None:
    makers = the_makers()
    own = {**values_of(SHIPPED["crime", 1]), "answer_within_hours": 1}
    by = {"written_by_id": makers.writer.id, "approved_by_id": makers.approver.id}
    ServiceVersion.objects.create(code="crime", number=1, definition=own, approved_at=now(), **by)
    with pytest.raises(NumberTaken):
        publish_service(by=makers.writer, version=as_it_is("crime", 1), begins=now())
