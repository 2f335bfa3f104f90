"""Whether articles help is a number for each article and day, and nothing else."""

from datetime import timedelta

import pytest
import time_machine

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.actions import count
from bluelamp.knowledge.models import Tally
from bluelamp.knowledge.rules import Outcome
from bluelamp.knowledge.tallies import Use, searches_without_article, uses

pytestmark = pytest.mark.django_db


def test_a_day_has_one_number_for_each_article() -> None:
    for _time in range(3):
        count(what=Outcome.HELPED, code="how-long")
    count(what=Outcome.DID_NOT, code="how-long")
    count(what=Outcome.NOTHING)
    assert uses() == {"how-long": Use(helped=3, did_not=1)}
    assert searches_without_article() == 1
    assert Tally.objects.count() == 3
    assert not Entry.objects.exists()


def test_what_is_older_than_four_weeks_is_not_counted() -> None:
    with time_machine.travel(now() - timedelta(days=28), tick=False):
        count(what=Outcome.HELPED, code="how-long")
    assert uses() == {}
