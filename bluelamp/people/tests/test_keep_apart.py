"""Two people stay two: whoever is one person already is not kept apart, and what was decided is in the ledger."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions.judge import DecidedOtherwise
from bluelamp.people.tests.judging import a_judge, apart, join
from bluelamp.people.tests.scenarios import someone

pytestmark = pytest.mark.django_db


def test_it_is_written_once_that_two_people_share_a_phone() -> None:
    by, a, b = a_judge(), someone(), someone()
    assert apart(by, a, b) == apart(by, b, a)
    assert Entry.objects.get(name="people.JudgedTwoPeople").facts["verdict"] == "share"


def test_one_person_is_not_kept_apart_from_themselves() -> None:
    by = a_judge()
    a, b, c = (someone() for _ in range(3))
    join(by, a, b)
    join(by, b, c)
    for one, other in ((a, b), (a, c)):
        with pytest.raises(DecidedOtherwise):
            apart(by, one, other)
