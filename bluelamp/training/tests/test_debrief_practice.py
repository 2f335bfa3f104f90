"""A trainer gives what only a person can give, once, and never to themselves."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.training.actions import AlreadyDebriefed, NotAllMarked, debrief_practice
from bluelamp.training.models import Debrief, Mark, Practice
from bluelamp.training.queries import (
    count_unread_debriefs,
    count_waiting,
    debrief_of,
    debriefed_lately,
    own_practice,
    trend_of,
    waiting_for_trainer,
)
from bluelamp.training.rules import Points
from bluelamp.training.tests.scenarios import School, a_school, given

pytestmark = pytest.mark.django_db
DESK = "digital-desk"


def test_points_and_words_are_kept_and_the_trainee_is_told_until_they_read_it() -> None:
    school = a_school()
    practice = school.ends(school.begins())
    assert (count_waiting(school.marker), waiting_for_trainer(school.marker, DESK)) == (1, [practice])
    school.debriefs(practice, words="Good.", what_next=2)
    assert given(practice)["what-next"] == (2, "trainer")
    assert given(practice)["not-again"] == (0, "trainer")
    assert (count_waiting(school.marker), debriefed_lately(school.marker, DESK)) == (0, [practice])
    entry = Entry.objects.get(name="training.PracticeDebriefed")
    assert entry.digest is not None
    assert count_unread_debriefs(school.by) == 1
    debrief = debrief_of(school.by, own_practice(school.by, practice.pk))
    assert debrief is not None
    assert (debrief.words, count_unread_debriefs(school.by)) == ("Good.", 0)


def test_nobody_gives_marks_to_themselves_or_without_leave_to() -> None:
    school = a_school()
    own = School(school.trainer, school.trainer)
    practice = own.ends(own.begins())
    assert waiting_for_trainer(school.marker, DESK) == []
    with pytest.raises(NotAllowed):
        own.debriefs(practice)
    with pytest.raises(NotAllowed):
        debrief_practice(by=school.by, practice=school.ends(school.begins()), points={}, words="Good.")


@pytest.mark.parametrize("points", [{}, {"what-next": 2}, {"what-next": 3, "not-again": 1}, {"first-answer": 2}])
def test_everything_is_marked_within_its_points_and_nothing_else(points: dict[str, int]) -> None:
    school = a_school()
    practice = school.ends(school.begins())
    with pytest.raises(NotAllMarked):
        debrief_practice(by=school.marker, practice=practice, points=points, words="Good.")
    assert not Mark.objects.filter(points__isnull=False, why="trainer").exists()


def test_it_is_done_once_and_not_before_the_end() -> None:
    school = a_school()
    practice = school.begins()
    with pytest.raises(AlreadyDebriefed):
        school.debriefs(practice)
    school.ends(practice)
    school.debriefs(practice)
    with pytest.raises(AlreadyDebriefed, match="Nothing was changed"):
        school.debriefs(practice)
    assert Debrief.objects.count() == 1


def test_the_trend_is_by_name_and_from_the_oldest_on() -> None:
    school = a_school()
    for given_for_next in (0, 1, 2):
        school.debriefs(school.ends(school.begins()), what_next=given_for_next)
    school.ends(school.begins())
    (row,) = trend_of(school.marker, DESK)
    assert row.name == school.trainee.name
    assert [points.given for points in row.points] == [0, 1, 2, 0]
    assert row.points[-1] == Points(given=0, of=5, waiting=3)
    assert trend_of(school.marker, "harbour-neighbourhood") == []
    assert Practice.objects.count() == 4
