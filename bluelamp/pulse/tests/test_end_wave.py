"""When a wave is over its figures are counted, once, and its addresses erased."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.pulse.actions import end_wave
from bluelamp.pulse.figures import as_read
from bluelamp.pulse.models import Address, Answer
from bluelamp.pulse.tasks import end_waves_over
from bluelamp.pulse.tests.scenarios import BAD, GOOD, RUNS, a_wave, all_say, say, sent
from tests.house.tables import tables_with

pytestmark = pytest.mark.django_db


def test_it_ends_by_itself_after_its_last_day(clock: Traveller) -> None:
    wave = a_wave()
    all_say(sent(wave, 100))
    clock.shift(timedelta(days=28))
    assert end_waves_over() == 0
    clock.shift(timedelta(days=1))
    assert end_waves_over() == 1
    wave.refresh_from_db()
    figures = as_read(wave.figures)
    assert figures.answers == 100
    assert figures.of_all()[0].share == pytest.approx(0.5, abs=0.02)
    assert not tables_with("Quay Lane")
    assert Entry.objects.get(name="pulse.WaveEnded").facts == {
        "wave_id": str(wave.pk),
        "answers": 100,
        "addresses": 20,
    }
    end_wave(by=RUNS, wave=wave)
    assert Entry.objects.filter(name="pulse.WaveEnded").count() == 1


def test_who_lives_with_more_adults_counts_for_more() -> None:
    wave = a_wave()
    for number, address in enumerate(sent(wave, 80)):
        sex = ("female", "male")[number // 2 % 2]
        say(address, (GOOD if number % 2 else BAD) | {"sex": sex, "age": ("16-24", "25-34")[number // 4 % 2]})
    end_wave(by=RUNS, wave=wave)
    wave.refresh_from_db()
    assert as_read(wave.figures).of_all()[0].share == pytest.approx(2 / 3, abs=0.02)


def test_a_wave_of_two_people_has_no_figure_but_a_sentence() -> None:
    wave = a_wave()
    for address in sent(wave)[:2]:
        say(address)
    end_wave(by=RUNS, wave=wave)
    wave.refresh_from_db()
    figures = as_read(wave.figures)
    assert figures.cannot == "There are 2 answers, too few to say anything: 30 are needed."
    assert not figures.lines
    assert Answer.objects.count() == 2
    assert not Address.objects.exists()
