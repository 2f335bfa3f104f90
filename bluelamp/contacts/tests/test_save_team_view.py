"""Filters are kept under a name for a whole team."""

import pytest

from bluelamp.contacts.actions import save_team_view
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.contacts.views import views_for
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_contact_staff_keep_none_for_the_team_and_a_supervisor_none_for_another() -> None:
    desk = actor_for(a_desk())
    with pytest.raises(NotAllowed):
        save_team_view(by=desk, name="Late", filters=Filters(late=True), team="digital-desk")
    with pytest.raises(NotAllowed):
        save_team_view(
            by=actor_for(a_supervisor()), name="Late", filters=Filters(late=True), team="harbour-neighbourhood"
        )


def test_everyone_in_the_team_has_it() -> None:
    desk = actor_for(a_desk())
    view = save_team_view(by=actor_for(a_supervisor()), name="Late", filters=Filters(late=True), team="digital-desk")
    assert views_for(desk) == [view]
    assert views_for(actor_for(a_supervisor("harbour-neighbourhood"))) == []
