"""The force chooses how long it keeps what watches its own people, and the choice is in the ledger."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.actions import TooShort, choose_keeping_times
from bluelamp.foundation.retention.queries import keeping_times

pytestmark = pytest.mark.django_db
CHOOSER = Actor.system("retention.choose")


def test_nobody_chooses_without_the_permission() -> None:
    with pytest.raises(NotAllowed):
        choose_keeping_times(by=Actor.system(), looks_months=12, security_months=12)


def test_a_choice_stands_and_is_told_once() -> None:
    assert (keeping_times().looks_months, keeping_times().security_months) == (72, 24)
    for _ in range(2):
        choose_keeping_times(by=CHOOSER, looks_months=120, security_months=36)
    assert (keeping_times().looks_months, keeping_times().security_months) == (120, 36)
    entry = Entry.objects.get(name="retention.KeepingTimesChosen")
    assert (entry.facts["looks_months"], entry.facts["security_months"]) == (120, 36)


@pytest.mark.parametrize("months", [(11, 24), (72, 0)])
def test_less_than_a_year_is_refused(months: tuple[int, int]) -> None:
    with pytest.raises(TooShort, match="12 months at least"):
        choose_keeping_times(by=CHOOSER, looks_months=months[0], security_months=months[1])
