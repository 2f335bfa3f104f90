"""Taking published figures away on paper."""

from datetime import date

import pytest

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.surveys.actions import print_figures
from bluelamp.surveys.models import Publication

pytestmark = pytest.mark.django_db


def test_each_time_is_written_down() -> None:
    publication = Publication.objects.create(begins=date(2026, 4, 1), ends=date(2026, 7, 1), figures={})
    for _ in range(2):
        print_figures(by=Actor.system("surveys.see_figures"), begins=date(2026, 4, 1))
    taken = Entry.objects.filter(name="surveys.FiguresPrinted", record_id=publication.pk)
    assert taken.count() == 2
