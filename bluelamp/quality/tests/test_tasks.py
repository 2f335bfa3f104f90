"""Once a month is over, it is drawn by itself."""

from datetime import date

import pytest
from time_machine import Traveller

from bluelamp.quality.models import Draw, Drawn
from bluelamp.quality.tasks import draw_last_month
from bluelamp.quality.tests.scenarios import a_closed_contact, a_form, an_office

pytestmark = pytest.mark.django_db


def test_last_month_is_drawn_once_for_all_who_closed_anything(clock: Traveller) -> None:
    a_form(each_month=2)
    office = an_office()
    for account in (office.member, office.member, office.member, office.supervisor):
        a_closed_contact(account)
    assert draw_last_month() == 0
    clock.move_to("2026-06-01T04:00:00+00:00", tick=False)
    assert draw_last_month() == 2
    assert draw_last_month() == 0
    assert Drawn.objects.count() == 3
    first, second = Draw.objects.all()
    assert first.month == second.month == date(2026, 5, 1)
    assert first.seed != second.seed
    assert len(first.seed) == 32


@pytest.mark.parametrize("has_form", [True, False])
def test_nothing_is_drawn_without_a_form_or_where_it_asks_for_none(clock: Traveller, has_form: bool) -> None:
    if has_form:
        a_form(each_month=0)
    a_closed_contact(an_office().member)
    clock.move_to("2026-06-01T04:00:00+00:00", tick=False)
    assert draw_last_month() == 0
    assert not Draw.objects.exists()
