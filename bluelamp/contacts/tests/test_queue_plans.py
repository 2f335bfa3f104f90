"""A page of the queue is read from an index in its order: nothing is sorted, so its length does not matter."""

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bluelamp.contacts.filters import Filters
from bluelamp.contacts.queue import queue_page
from bluelamp.contacts.queue_order import ClosedPlace, Place
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, closed, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db

SORTING = ("USE TEMP B-TREE", "Sort")
EXPECTED = {
    (Role.CONTACT_STAFF, State.WAITING): "queue_of_team",
    (Role.CONTACT_STAFF, State.ANSWERED): "queue_of_team",
    (Role.CONTACT_STAFF, State.CLOSED): "closed_of_team",
    (Role.SUPERVISOR, State.WAITING): "queue_of_all",
    (Role.SUPERVISOR, State.ANSWERED): "queue_of_all",
    (Role.SUPERVISOR, State.CLOSED): "closed_of_all",
}


def plans_of_a_page(by: Actor, show: State, after: str) -> list[str]:
    """Return how the database finds which contacts are on a page, one plan for each stretch that it reads."""
    with CaptureQueriesContext(connection) as captured:
        queue_page(by, Filters(show=show), after=after)
    found = [query["sql"] for query in captured if " IN (SELECT" not in query["sql"] and "LIMIT 51" in query["sql"]]
    return [_plan(sql) for sql in found]


def _plan(sql: str) -> str:
    # A table of one row is cheapest sorted: what is asked here is whether the index can spare the sorting at all.
    explain = "EXPLAIN QUERY PLAN " if settings.ON_SQLITE else "EXPLAIN "
    with connection.cursor() as cursor:
        if not settings.ON_SQLITE:
            cursor.execute(
                "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off"
            )
        cursor.execute(explain + sql.replace("%", "%%"))
        return " ".join(str(column) for row in cursor.fetchall() for column in row)


@pytest.mark.parametrize(("role", "show"), EXPECTED)
def test_each_page_is_a_stretch_of_one_index(role: Role, show: State) -> None:
    account = a_desk()
    contact = someone_came(danger=True)
    if show == State.CLOSED:
        closed(contact, account)
    by = actor_for(a_member_of(Team.objects.get(pk="digital-desk"), role))
    place = str(ClosedPlace.of(contact) if show == State.CLOSED else Place.of(contact))
    for after in ("", place):
        plans = plans_of_a_page(by, show, after)
        assert len(plans) == (1 if not after else 2 if show == State.CLOSED else 4)
        for plan in plans:
            assert EXPECTED[role, show] in plan, plan
            assert not any(word in plan for word in SORTING), plan
