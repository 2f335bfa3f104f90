"""The figures of a survey that was not ours come in as a wave that is over."""

from datetime import date

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.pulse.actions import import_wave
from bluelamp.pulse.figures import Figures, Line, as_read
from bluelamp.pulse.models import Answer, Wave
from bluelamp.pulse.tests.scenarios import RUNS

FIGURES = Figures(120, (Line("trusts", "", 120, 0.5, 0.43, 0.57, 118.0),))


@pytest.mark.django_db
def test_figures_are_kept_and_no_answer() -> None:
    import_wave(by=RUNS, name="By phone", begins=date(2026, 1, 1), ends=date(2026, 3, 31), figures=FIGURES)
    wave = Wave.objects.get()
    assert as_read(wave.figures) == FIGURES
    assert (wave.bank, wave.ended_at is None, Answer.objects.exists()) == (None, False, False)
    assert Entry.objects.get(name="pulse.WaveImported").facts == {"wave_id": str(wave.pk), "answers": 120}
