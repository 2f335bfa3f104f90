"""A warning marker that still holds is reviewed, and stands until another day."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import review_marker, withdraw_marker
from bluelamp.people.actions.markers import ExpiryDoesNotFit, NotCurrent
from bluelamp.people.models import Marker
from bluelamp.people.rules import WhyWithdrawn
from bluelamp.people.tests.scenarios import a_marker, marking, someone
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db
SHOWN: str = "The visit on 3 June."


def marked(days: int = 3) -> tuple[Account, Marker]:
    """Put a marker on someone."""
    account = a_member_of(a_force_with_teams()["digital-desk"])
    return account, a_marker(someone(), account, days=days)


def test_a_review_says_what_shows_it_and_gives_another_day() -> None:
    account, marker = marked()
    until = today() + timedelta(days=60)
    review_marker(by=marking(account), marker=marker, shown_by=SHOWN, expires_on=until)
    stored = Marker.objects.get()
    assert (stored.shown_by, stored.expires_on, stored.reviewed_by) == (SHOWN, until, account)
    assert stored.reviewed_at == now()
    assert Entry.objects.filter(name="people.MarkerReviewed").count() == 1


def test_what_has_ended_is_not_reviewed_but_put_on_anew(clock: Traveller) -> None:
    account, marker = marked()
    other = a_marker(marker.person, account)
    withdraw_marker(by=marking(account), marker=other, reason=WhyWithdrawn.NOT_TRUE)
    clock.shift(timedelta(days=4))
    for ended in (marker, other):
        with pytest.raises(NotCurrent, match="This marker has ended"):
            review_marker(by=marking(account), marker=ended, shown_by=SHOWN, expires_on=today())


def test_a_review_does_not_make_it_last_for_good() -> None:
    account, marker = marked()
    with pytest.raises(ExpiryDoesNotFit):
        review_marker(by=marking(account), marker=marker, shown_by=SHOWN, expires_on=today() + timedelta(days=400))


def test_nobody_reviews_one_without_the_permission() -> None:
    with pytest.raises(NotAllowed):
        review_marker(by=Actor.system(), marker=marked()[1], shown_by=SHOWN, expires_on=today())
