"""The supervisor's figures agree with a full count, and are read from what is open alone."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import SOON, State
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor, answered, someone_came
from bluelamp.contacts.tests.test_queue_plans import many
from bluelamp.contacts.workload import Load, answers_since, figures, late_contacts, loads_of
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
__all__ = ["many"]


@pytest.fixture
def desk(many: dict[State, Contact]) -> Account:
    """Three thousand contacts in every state, some of them late, and someone of the desk."""
    at = now()
    for number, contact in enumerate(Contact.objects.exclude(state=State.CLOSED).order_by("pk")[:300]):
        Contact.objects.filter(pk=contact.pk).update(due_at=at + timedelta(minutes=number * 2 - 120))
    account = a_member_of(Team.objects.get(pk="digital-desk"))
    held = Contact.objects.filter(team="digital-desk").order_by("pk").values("pk")[:500]
    Contact.objects.filter(pk__in=list(held.values_list("pk", flat=True))).update(assigned_to=account)
    return account


@pytest.mark.parametrize("role", [Role.CONTACT_STAFF, Role.SUPERVISOR])
@pytest.mark.parametrize("team", ["", "digital-desk", "harbour-neighbourhood"])
def test_they_agree_with_counting_every_contact(desk: Account, role: Role, team: str) -> None:
    by = actor_for(a_member_of(Team.objects.get(pk="digital-desk"), role))
    every = [each for each in Contact.objects.all() if role == Role.SUPERVISOR or each.team_id == "digital-desk"]
    rows = [each for each in every if not team or each.team_id == team]
    counted, at = figures(by, team), now()
    waiting = [each for each in rows if each.state == State.WAITING]
    open_ = [each for each in rows if each.state != State.CLOSED and each.due_at]
    assert counted.waiting == len(waiting)
    assert counted.danger == sum(each.danger for each in waiting)
    assert counted.nobody == sum(each.assigned_to_id is None for each in waiting)
    assert counted.late == sum(each.due_at < at for each in open_ if each.due_at)
    assert counted.soon_late == sum(at <= each.due_at < at + SOON for each in open_ if each.due_at)
    assert counted.oldest_at == min((each.received_at for each in waiting), default=None)


def test_a_load_weighs_danger_three_times(desk: Account) -> None:
    mine = Contact.objects.filter(assigned_to=desk, state=State.WAITING)
    contacts, danger = mine.count(), mine.filter(danger=True).count()
    assert danger
    assert loads_of([desk.pk]) == {desk.pk: Load(contacts, contacts + 2 * danger)}


def test_only_open_contacts_are_read(desk: Account) -> None:
    by = actor_for(a_supervisor())
    open_still = Contact.objects.filter(closed_at=None).order_by("pk").values_list("pk", flat=True)[:100]
    Contact.objects.exclude(pk__in=list(open_still)).update(state=State.CLOSED, closed_at=now())
    with connection.cursor() as cursor:  # as in a force that has worked for years, most are closed
        cursor.execute("ANALYZE contacts_contact")
    with CaptureQueriesContext(connection) as captured:
        figures(by)
        figures(by, "digital-desk")
        late_contacts(by, "digital-desk")
    asked = [query["sql"] for query in captured if 'FROM "contacts_contact"' in query["sql"]]
    assert len(asked) >= 3
    # Within the transaction of a test PostgreSQL keeps what was closed in the index, and prefers the team's own.
    for sql in asked[: 2 if settings.ON_SQLITE else 1]:
        with connection.cursor() as cursor:
            if not settings.ON_SQLITE:  # so few rows are cheapest read as they lie: asked is which index spares that
                cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute(("EXPLAIN QUERY PLAN " if settings.ON_SQLITE else "EXPLAIN ") + sql.replace("%", "%%"))
            plan = " ".join(str(column) for row in cursor.fetchall() for column in row)
        assert "queue_of_" in plan, plan
        assert not settings.ON_SQLITE or "COVERING INDEX" in plan, plan  # PostgreSQL first sees what is vacuumed


def test_what_is_late_is_listed_latest_first_and_looked_at(desk: Account) -> None:
    by = actor_for(a_supervisor())
    listed = late_contacts(by, "digital-desk")
    assert [each.due_at for each in listed] == sorted(each.due_at for each in listed if each.due_at)
    assert str(listed[0].pk) in Look.objects.get(reason="queue").list_ids


def test_answers_of_today_are_counted() -> None:
    desk = a_desk()
    contact = someone_came()
    assign(by=actor_for(desk), contact=contact, to=desk)
    before = now()
    answered(contact, desk)
    assert answers_since(before) == 1
    assert answers_since(now() + timedelta(minutes=1)) == 0
