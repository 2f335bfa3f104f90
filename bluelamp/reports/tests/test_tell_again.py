"""Someone knows of the same and has nothing to add: that is counted once, and nothing of them is kept."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.models import Person
from bluelamp.reports.actions import tell_again
from bluelamp.reports.models import Report, ToldPlace
from bluelamp.reports.tests.scenarios import REPORTER
from bluelamp.reports.tests.telling_again import A_STREET_AWAY, THIRTY_METRES_ON, on_the_way, told_of
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _force() -> None:
    a_force_with_teams()


def counted() -> list[int]:
    """Return how many knew of each thing that was told."""
    return list(ToldPlace.objects.values_list("again", flat=True))


def test_it_is_counted_once_for_each_draft_and_nobody_is_recorded() -> None:
    contact = told_of()
    passer_by = on_the_way(THIRTY_METRES_ON)
    assert [passer_by.leave_at_that(), passer_by.leave_at_that()] == [True, True]
    assert counted() == [1]
    assert on_the_way().leave_at_that()
    assert counted() == [2]
    assert (Report.objects.count(), Person.objects.count()) == (1, 1)
    said = Entry.objects.filter(name="reports.ToldAgain")
    assert [entry.facts["contact_id"] for entry in said] == [str(contact.pk)] * 2


def test_it_is_counted_for_the_nearest() -> None:
    told_of(THIRTY_METRES_ON)
    nearest = told_of()
    on_the_way().leave_at_that()
    assert ToldPlace.objects.get(again=1).contact_id == nearest.pk


def test_nothing_is_counted_where_nobody_told_us_or_the_draft_is_anothers_or_sent() -> None:
    assert not on_the_way().leave_at_that()
    told_of()
    assert not on_the_way(A_STREET_AWAY).leave_at_that()
    theirs = on_the_way()
    assert not tell_again(by=REPORTER, draft_id=theirs.draft.id, token=b"x" * 32)
    theirs.send()
    assert not theirs.leave_at_that()
    assert counted() == [0, 0]
    with pytest.raises(NotAllowed):
        tell_again(by=Actor.public(), draft_id=theirs.draft.id, token=theirs.token)
