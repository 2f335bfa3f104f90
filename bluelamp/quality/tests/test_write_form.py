"""The form is kept in versions."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.quality.actions import NewerForm, NotAForm, write_form
from bluelamp.quality.models import Form
from bluelamp.quality.queries import all_forms, newest_form
from bluelamp.quality.tests.scenarios import CRITERIA, KEEPER, a_form, an_office
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_contact_staff_write_none() -> None:
    with pytest.raises(NotAllowed):
        write_form(by=actor_for(an_office().member), criteria=CRITERIA, each_month=1, seen=0)


def test_the_newest_is_used_and_the_ones_before_are_kept_in_the_order_of_the_form() -> None:
    a_form("One.", "Two.")
    a_form("Two.", "One.", each_month=3, seen=1)
    newest = newest_form()
    assert newest is not None
    assert (newest.number, newest.each_month) == (2, 3)
    assert [[one.words for one in form.criteria.all()] for form in all_forms()] == [["Two.", "One."], ["One.", "Two."]]
    assert [entry.facts["number"] for entry in Entry.objects.filter(name="quality.FormWritten")] == [1, 2]


def test_the_same_again_is_no_new_version() -> None:
    a_form()
    assert a_form(seen=1).number == 1


def test_one_written_over_a_version_that_was_not_seen_is_refused() -> None:
    a_form()
    with pytest.raises(NewerForm, match="Look at theirs"):
        a_form("Mine.")
    assert Form.objects.count() == 1


@pytest.mark.parametrize(
    ("criteria", "each_month"), [([], 1), (["x"] * 13, 1), (["x" * 201], 1), ([""], 1), (["x"], 21), (["x"], -1)]
)
def test_a_form_that_asks_nothing_or_too_much_is_refused(criteria: list[str], each_month: int) -> None:
    with pytest.raises(NotAForm):
        write_form(by=KEEPER, criteria=criteria, each_month=each_month, seen=0)
