"""Who looks at a record just now."""

from datetime import timedelta
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.live.models import Presence
from bluelamp.foundation.live.presence import Present, be_present, present_at

pytestmark = pytest.mark.django_db
ANN, BEN, RECORD, OTHER = uuid4(), uuid4(), uuid4(), uuid4()


def test_others_see_who_is_there_and_nobody_sees_themselves() -> None:
    be_present(ANN, RECORD, is_writing=False)
    be_present(BEN, RECORD, is_writing=True)
    assert present_at([RECORD, OTHER], but=ANN) == {RECORD: [Present(BEN, True)]}
    assert present_at([RECORD], but=None) == {RECORD: [Present(BEN, True), Present(ANN, False)]}


def test_after_a_minute_nobody_is_there_any_more(clock: Traveller) -> None:
    be_present(ANN, RECORD, is_writing=True)
    clock.shift(timedelta(seconds=60))
    assert present_at([RECORD], but=BEN) == {RECORD: [Present(ANN, True)]}
    clock.shift(timedelta(seconds=1))
    assert present_at([RECORD], but=BEN) == {}


def test_one_row_is_kept_for_each_and_old_ones_go(clock: Traveller) -> None:
    for is_writing in (True, False):
        be_present(ANN, RECORD, is_writing=is_writing)
    assert present_at([RECORD], but=BEN) == {RECORD: [Present(ANN, False)]}
    clock.shift(timedelta(seconds=61))
    be_present(ANN, OTHER, is_writing=False)
    assert [row.record_id for row in Presence.objects.all()] == [OTHER]


def test_the_ledger_knows_nothing_of_it() -> None:
    be_present(ANN, RECORD, is_writing=True)
    assert Entry.objects.count() == 0
