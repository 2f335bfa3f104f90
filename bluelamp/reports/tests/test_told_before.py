"""Whether someone told us of the same: near, lately, of that kind, open; of a blocked road and a left vehicle only."""

from datetime import timedelta

import pytest
from msgspec import structs
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import closed
from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.places.rules import degrees_of, metres_apart, point_at
from bluelamp.reports.actions import erase_matter
from bluelamp.reports.definition import Service
from bluelamp.reports.models import ToldPlace
from bluelamp.reports.services import composed
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.soundness import problems_of
from bluelamp.reports.tests.scenarios import CRIME
from bluelamp.reports.tests.telling_again import (
    A_STREET_AWAY,
    HERE,
    ROAD,
    THIRTY_METRES_ON,
    VEHICLE,
    a_tree,
    told_of,
)
from bluelamp.reports.told_before import told_near, told_too
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _force() -> None:
    a_force_with_teams()


def is_told(point: str = HERE, *, service: Service = ROAD, **answers: str) -> bool:
    """Say whether someone who comes with this is told that others did."""
    return bool(told_near(service, a_tree(point, **answers)))


def test_someone_who_comes_with_the_same_is_told_so_near_by_and_nowhere_else(settings: Settings) -> None:
    assert not is_told()
    told_of()
    assert is_told()
    assert is_told(THIRTY_METRES_ON)
    assert not is_told(A_STREET_AWAY)
    settings.TOLD_METRES = 200
    assert is_told(A_STREET_AWAY)
    assert not is_told("")


def test_another_kind_of_thing_and_another_service_are_not_the_same() -> None:
    told_of()
    assert not is_told(kind="animal")
    told_of(kind="other")
    assert not is_told(service=VEHICLE, kind="other")


def test_it_is_said_for_as_many_days_as_the_force_sets(clock: Traveller, settings: Settings) -> None:
    told_of()
    clock.shift(timedelta(days=6))
    assert is_told()
    settings.TOLD_DAYS = 0
    assert not is_told()
    settings.TOLD_DAYS = 7
    clock.shift(timedelta(days=2))
    assert not is_told()


def test_what_is_closed_sealed_or_erased_is_not_told_of() -> None:
    contact = told_of()
    member = a_member_of(contact.team, Role.SUPERVISOR)
    Contact.objects.update(sealed=True)
    assert not is_told()
    Contact.objects.update(sealed=False)
    closed(contact, member)
    assert not is_told()
    by = actor_for(member)
    erase_matter(by=by, contact=contact, reason=WhyErased.NO_LONGER_NEEDED, with_person=False)
    assert not ToldPlace.objects.exists()


def test_the_nearest_comes_first() -> None:
    far, near = told_of(THIRTY_METRES_ON), told_of()
    assert [row.contact_id for row in told_near(ROAD, a_tree())] == [near.pk, far.pk]


@pytest.mark.parametrize("code", ["crime", "antisocial-behaviour", "road-incident", "lost-property", "found-property"])
def test_of_anything_else_it_is_never_told_whatever_its_definition_says(code: str) -> None:
    told_of()
    number = max(number for shipped, number in SHIPPED if shipped == code)
    definition = structs.replace(SHIPPED[code, number], says_told=True)
    assert any("tell whoever did it that someone complained" in problem.says for problem in problems_of(definition))
    assert not is_told(service=composed(definition, 9))
    disguised = composed(structs.replace(ROAD.definition, code=code), 9)
    assert not is_told(service=disguised)
    assert ToldPlace.objects.count() == 1


def test_what_comes_with_bluelamp_says_it_of_two_services_alone_and_is_sound() -> None:
    saying = {code for (code, _number), definition in SHIPPED.items() if definition.says_told}
    assert saying == {"road-obstruction", "abandoned-vehicle"}
    assert [problems_of(one.definition) for one in (ROAD, VEHICLE, CRIME)] == [[], [], []]


def test_it_cannot_be_said_by_a_form_that_does_not_ask_what_it_is_and_where_of_everyone() -> None:
    pages = ROAD.definition.pages
    for fewer in (pages[1:], (pages[0], *pages[2:]), (pages[1], pages[0], *pages[2:])):
        found = problems_of(structs.replace(ROAD.definition, pages=fewer))
        assert any("need an answer to both" in problem.says for problem in found)
    found = problems_of(structs.replace(ROAD.definition, sensitive=True, safe_contact=True))
    assert any("never says that someone has told us" in problem.says for problem in found)


def test_staff_see_who_else_told_of_it_within_reach_and_the_look_is_written() -> None:
    first, second, elsewhere = told_of(), told_of(THIRTY_METRES_ON), told_of(A_STREET_AWAY)
    by = actor_for(a_member_of(first.team))
    beside = told_too(by, first)
    assert beside is not None
    assert [contact.pk for contact in beside.contacts] == [second.pk]
    assert Look.objects.get().list_ids == [str(second.pk)]
    Contact.objects.filter(pk=second.pk).update(sealed=True)
    again = told_too(by, first)
    assert again is not None
    assert again.contacts == []
    assert (told_too(by, elsewhere) or beside).contacts == []


def test_a_distance_is_the_same_in_degrees_and_in_metres() -> None:
    here = point_at(51.765, -1.123)
    north, east = degrees_of(50, at=here)
    assert metres_apart(here, point_at(51.765 + north, -1.123)) == pytest.approx(50, abs=0.5)
    assert metres_apart(here, point_at(51.765, -1.123 + east)) == pytest.approx(50, abs=0.5)
