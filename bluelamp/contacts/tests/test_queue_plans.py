"""A page of the queue is read from an index in its order: nothing is sorted, so its length does not matter."""

from datetime import timedelta
from itertools import cycle, product

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bluelamp.contacts.actions import take_next
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queue import queue_page
from bluelamp.contacts.queue_order import ClosedPlace, Place
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db

SORTING = ("USE TEMP B-TREE", "Sort")
EXPECTED = {State.WAITING: "queue_of_", State.ANSWERED: "queue_of_", State.CLOSED: "closed_of_"}


def plans_of_a_page(by: Actor, show: State, after: str) -> list[str]:
    """Return how the database finds which contacts are on a page, one plan for each stretch that it reads."""
    with CaptureQueriesContext(connection) as captured:
        queue_page(by, Filters(show=show), after=after)
    found = [
        query["sql"]
        for query in captured
        if "LIMIT " in query["sql"] and "danger" in query["sql"] and "JOIN" not in query["sql"]
    ]
    return [_plan(sql) for sql in found]


def _plan(sql: str) -> str:
    explain = "EXPLAIN QUERY PLAN " if settings.ON_SQLITE else "EXPLAIN "
    with connection.cursor() as cursor:
        if not settings.ON_SQLITE:  # a few rows are cheapest sorted: asked is whether the index can spare it
            cursor.execute("SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off")
        cursor.execute(explain + sql.replace("%", "%%"))
        return " ".join(str(column) for row in cursor.fetchall() for column in row)


@pytest.fixture
def many(db: None) -> dict[State, Contact]:
    """So many contacts in each part that PostgreSQL reads an index, and one of each."""
    a_desk()
    person, at = someone_came().person, now()
    rows = [
        Contact(
            reference=f"{number}",
            person=person,
            channel="web_report",
            subject="crime",
            team_id="digital-desk" if number % 7 else "harbour-neighbourhood",
            state=show,
            danger=number % 11 == 0,
            grade=number % 6 or None,
            due_at=at + timedelta(minutes=number),
            closed_at=at - timedelta(minutes=number) if show == State.CLOSED else None,
        )
        for number, show in zip(range(3000), cycle(State), strict=False)
    ]
    Contact.objects.bulk_create(rows)
    if not settings.ON_SQLITE:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE contacts_contact")
    return {State(row.state): row for row in rows if row.danger}


def test_each_page_is_a_stretch_of_one_index(many: dict[State, Contact]) -> None:
    team = Team.objects.get(pk="digital-desk")
    actors = {role: actor_for(a_member_of(team, role)) for role in (Role.CONTACT_STAFF, Role.SUPERVISOR)}
    for role, (show, index) in product(actors, EXPECTED.items()):
        place = ClosedPlace.of(many[show]) if show == State.CLOSED else Place.of(many[show])
        for after in ("", str(place)):
            plans = plans_of_a_page(actors[role], show, after)
            assert plans, (role, show)
            for plan in plans:
                assert index in plan, plan
                assert not any(word in plan for word in SORTING), plan


@pytest.mark.usefixtures("many")
def test_the_next_to_take_is_the_first_of_one_index_for_each_team() -> None:
    team = Team.objects.get(pk="digital-desk")
    for role in (Role.CONTACT_STAFF, Role.SUPERVISOR):
        by = actor_for(a_member_of(team, role))
        with CaptureQueriesContext(connection) as captured:
            take_next(by=by)
        asked = [query["sql"] for query in captured if "LIMIT 1" in query["sql"] and "routingrule" in query["sql"]]
        assert len(asked) == 1
        plan = _plan(asked[0])
        assert "queue_of_" in plan, plan
        assert not any(word in plan for word in SORTING), plan
