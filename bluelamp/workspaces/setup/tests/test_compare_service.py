"""Two versions of a service, compared in words."""

from datetime import timedelta

import pytest

from bluelamp.reports.tests.forms import a_definition, published
from bluelamp.reports.tests.publishing import begun
from bluelamp.workspaces.setup.tests.office import a_desk, words

pytestmark = pytest.mark.django_db
CAT = "/desk/setup/services/lost-cat/"


def test_it_says_what_is_otherwise_than_in_what_is_offered_or_in_any_other() -> None:
    desk = a_desk()
    published(a_definition(label="Lost kitten"), 1, begins=timedelta(days=-2))
    published(a_definition(label="Lost pet"), 2)
    begun(desk.office.by)
    assert "The name was reworded: from “Lost pet” to “Lost cat”." in words(desk.see(f"{CAT}3/compare/"))
    assert "from “Lost kitten” to “Lost cat”." in words(desk.see(f"{CAT}3/compare/?with=1"))


def test_versions_that_say_the_same_are_said_to() -> None:
    desk = a_desk()
    begun(desk.office.by)
    assert "There is only this version." in words(desk.see(f"{CAT}1/compare/"))
    begun(desk.office.by)
    assert "Nothing: both say the same." in words(desk.see(f"{CAT}2/compare/?with=9"))
