"""A warning marker is withdrawn at once, for a reason."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import withdraw_marker
from bluelamp.people.markers import markers_of
from bluelamp.people.rules import WhyWithdrawn
from bluelamp.people.tests.scenarios import a_marker, marking, someone
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def test_it_is_not_current_any_more_and_says_who_withdrew_it_and_why() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    marker = a_marker(someone(), account)
    for reason in (WhyWithdrawn.OTHER_PERSON, WhyWithdrawn.NOT_TRUE):
        withdraw_marker(by=marking(account), marker=marker, reason=reason)
    one = markers_of(marker.person_id)[0]
    assert (one.standing, one.marker.withdrawn_by, one.marker.withdrawn_at) == ("withdrawn", account, now())
    assert one.marker.get_withdrawn_reason_display() == "It is about someone else"
    assert Entry.objects.get(name="people.MarkerWithdrawn").facts["reason"] == "other_person"


def test_nobody_withdraws_one_without_the_permission() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    marker = a_marker(someone(), account)
    with pytest.raises(NotAllowed):
        withdraw_marker(by=Actor.system(), marker=marker, reason=WhyWithdrawn.NOT_TRUE)
