"""A saved view is taken away."""

import pytest

from bluelamp.contacts.actions import drop_view, save_team_view, save_view
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor
from bluelamp.contacts.views import views_for
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
LATE = Filters(late=True)


def test_nobody_takes_away_what_is_someone_elses_or_the_teams() -> None:
    desk = actor_for(a_desk())
    supervisor = actor_for(a_supervisor())
    own = save_view(by=supervisor, name="Late", filters=LATE)
    shared = save_team_view(by=supervisor, name="Late", filters=LATE, team="digital-desk")
    for view in (own, shared):
        with pytest.raises(NotAllowed):
            drop_view(by=desk, view=view)


def test_it_is_gone_and_the_ledger_says_so() -> None:
    desk = actor_for(a_desk())
    view = save_view(by=desk, name="Late", filters=LATE)
    gone = view.pk
    drop_view(by=desk, view=view)
    assert views_for(desk) == []
    assert Entry.objects.get(name="contacts.ViewDropped").record_id == gone
