"""A map takes the place of the one that was there, and knows areas of every wave."""

from datetime import date

import pytest

from bluelamp.confidence.maps.outlines import Outlines
from bluelamp.foundation.ledger.models import Entry
from bluelamp.pulse.actions import bring_map, import_wave
from bluelamp.pulse.figures import Figures, Line
from bluelamp.pulse.models import Map
from bluelamp.pulse.queries import areas_asked, outlines_brought
from bluelamp.pulse.tests.scenarios import RUNS, a_wave

pytestmark = pytest.mark.django_db
QUAY = Outlines(100, {"Quay": [[[(0, 0), (640, 0), (0, 100)]]]})
MOOR = Outlines(200, {"Moor": [[[(0, 0), (640, 0), (0, 200)]]]})


def test_the_newest_map_is_the_one_that_is_kept() -> None:
    assert outlines_brought() is None
    bring_map(by=RUNS, outlines=QUAY)
    kept = bring_map(by=RUNS, outlines=MOOR)
    assert outlines_brought() == MOOR
    assert Map.objects.count() == 1
    assert Entry.objects.filter(name="pulse.MapBrought").latest("pk").facts == {"map_id": str(kept.pk), "areas": 1}


def test_areas_of_ours_and_from_elsewhere_are_known() -> None:
    a_wave()
    figures = Figures(120, (Line("trusts", "", 120, 0.5, 0.43, 0.57, 118.0), Line("trusts", "Fell", 60, 0.5, 0.4, 0.6)))
    import_wave(by=RUNS, name="By phone", begins=date(2026, 1, 1), ends=date(2026, 3, 31), figures=figures)
    assert areas_asked() == [{"Quay", "Moor"}, {"Fell"}]
