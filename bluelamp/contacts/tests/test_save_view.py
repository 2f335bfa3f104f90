"""Filters are kept under a name for oneself."""

import pytest

from bluelamp.contacts.actions import save_view
from bluelamp.contacts.actions.views import NoView
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.contacts.views import views_for
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
URGENT = Filters(danger=True, grade="1")


def test_it_is_there_for_its_owner_and_for_nobody_else() -> None:
    desk = actor_for(a_desk())
    view = save_view(by=desk, name="  Most   urgent ", filters=URGENT)
    assert [(found, found.name, found.query) for found in views_for(desk)] == [(view, "Most urgent", URGENT.query())]
    assert views_for(actor_for(a_member_of(Team.objects.get(pk="digital-desk")))) == []


def test_the_ledger_holds_that_it_was_kept_and_not_its_name() -> None:
    desk = actor_for(a_desk())
    view = save_view(by=desk, name="Urgent", filters=URGENT)
    assert Entry.objects.get(name="contacts.ViewSaved").facts == {"view_id": str(view.pk), "team": None}


@pytest.mark.parametrize(("name", "filters"), [("", URGENT), (" ", URGENT), ("x" * 41, URGENT), ("All", Filters())])
def test_without_a_name_or_a_filter_there_is_no_view(name: str, filters: Filters) -> None:
    with pytest.raises(NoView, match="Choose at least one filter"):
        save_view(by=actor_for(a_desk()), name=name, filters=filters)
