"""Whoever may see figures takes them away, and the ledger says so."""

import pytest

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.lists import Form
from bluelamp.pulse.actions import end_wave, export_wave
from bluelamp.pulse.models import Wave
from bluelamp.pulse.tests.scenarios import RUNS, a_wave, all_say, sent

SEES = Actor.system("surveys.see_figures")


@pytest.mark.django_db
def test_lines_are_given_once_a_wave_is_over() -> None:
    wave = a_wave()
    all_say(sent(wave, 100))
    assert export_wave(by=SEES, wave=wave, form=Form.CSV) == ()
    end_wave(by=RUNS, wave=wave)
    lines = export_wave(by=SEES, wave=Wave.objects.get(), form=Form.CSV)
    assert {line.area for line in lines} == {"", "Quay", "Moor"}
    assert Entry.objects.filter(name="pulse.WaveExported").count() == 2
