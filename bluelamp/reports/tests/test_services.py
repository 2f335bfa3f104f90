"""What can be reported: what comes with Bluelamp until the force publishes its own, and then what the force says."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.clock import now
from bluelamp.foundation.remembering import forget
from bluelamp.reports.models import ServiceVersion
from bluelamp.reports.services import NoSuchService, service_as_of, service_called, services, was_offered
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.tests.forms import a_definition, published
from bluelamp.reports.versions import State, versions_of
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _force() -> None:
    a_force_with_teams()


def test_what_comes_with_bluelamp_is_offered_until_the_force_has_its_own() -> None:
    assert services()["crime"].version == 2
    own = a_definition(code="crime", label="Tell us about a crime")
    published(own, 3)
    assert (services()["crime"].version, str(services()["crime"].label)) == (3, "Tell us about a crime")
    assert all(service_as_of("crime", number).definition == SHIPPED["crime", number] for number in (1, 2))


def test_a_version_is_offered_from_its_day_on_and_the_one_before_until_then() -> None:
    published(a_definition(label="Lost cat"), 1)
    published(a_definition(label="Lost pet"), 2, begins=timedelta(days=1))
    assert str(services()["lost-cat"].label) == "Lost cat"
    ServiceVersion.objects.filter(number=2).update(valid_from=now())
    forget()
    assert str(services()["lost-cat"].label) == "Lost pet"


def test_what_comes_with_bluelamp_is_offered_until_the_first_of_the_force_begins(clock: Traveller) -> None:
    published(a_definition(code="crime"), 3, begins=timedelta(hours=1))
    assert services()["crime"].version == 2
    assert [version.state for version in versions_of("crime")] == [State.TO_COME, State.OFFERED, State.REPLACED]
    clock.shift(timedelta(hours=1))
    forget()
    assert services()["crime"].version == 3
    assert [version.state for version in versions_of("crime")] == [State.OFFERED, State.REPLACED, State.REPLACED]


def test_what_was_withdrawn_is_offered_no_more_and_still_known() -> None:
    published(a_definition(), 1, withdrawn_at=now())
    published(a_definition(code="crime"), 2, withdrawn_at=now())
    assert not {"lost-cat", "crime"} & services().keys()
    assert service_as_of("lost-cat", 1).version == 1
    known = service_called("crime")
    assert known is not None
    assert known.version == 2


def test_whether_a_version_was_offered_at_a_moment_is_known_afterwards(clock: Traveller) -> None:
    began = now()
    assert was_offered("drugs", 1, began)
    published(a_definition(code="drugs"), 2, begins=timedelta(hours=1))
    published(a_definition(code="drugs"), 3, begins=timedelta(hours=2))
    clock.shift(timedelta(hours=4))
    ServiceVersion.objects.update(withdrawn_at=began + timedelta(hours=3))
    forget()
    at = [began + timedelta(minutes=minutes) for minutes in (30, 90, 150, 210)]
    assert [[n for n in (1, 2, 3) if was_offered("drugs", n, moment)] for moment in at] == [[1], [2], [3], []]


def test_what_nobody_ever_published_is_not_known() -> None:
    assert service_called("lost-cat") is None
    with pytest.raises(NoSuchService):
        service_as_of("lost-cat", 1)
