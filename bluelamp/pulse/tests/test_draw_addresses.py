"""Chance draws addresses where answers are short, and it is written down with which probability."""

from collections import Counter

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.pulse.actions import NothingToDraw, WaveIsOver, draw_addresses, end_wave
from bluelamp.pulse.actions.draw import _taken
from bluelamp.pulse.codes import code_again, code_digest
from bluelamp.pulse.models import Address, Area
from bluelamp.pulse.tests.scenarios import RUNS, a_wave, all_say, drawn, sent

pytestmark = pytest.mark.django_db


def test_each_area_gets_its_part_and_nobody_is_drawn_twice() -> None:
    wave = a_wave(60)
    first, second = drawn(wave, 40), drawn(wave, 40)
    assert Counter(address.area.code for address in first) == {"Quay": 20, "Moor": 20}
    assert not {address.pk for address in first} & {address.pk for address in second}
    assert [address.place for address in first] == list(range(1, 41))
    assert set(Area.objects.values_list("drawn", "addresses")) == {(40, 60)}
    facts = Entry.objects.filter(name="pulse.AddressesDrawn").order_by("id")[1].facts
    assert (facts["drawn"], facts["out_of"]) == (40, 80)


def test_the_same_seed_draws_the_same_and_codes_are_kept_as_digests_alone() -> None:
    wave = a_wave(60)
    left = {code: list(Address.objects.filter(area__code=code).order_by("pk")) for code in ("Quay", "Moor")}
    found = drawn(wave, 40)
    seed = wave.draws.get().seed
    assert [address.pk for address in _taken(left, {"Quay": 20, "Moor": 20}, seed)] == [a.pk for a in found]
    kept = bytes(found[0].code_digest or b"")
    assert code_digest(code_again(found[0].pk, kept)) == kept


def test_the_next_letters_go_where_answers_are_short() -> None:
    wave = a_wave(60, wanted=12)
    all_say([address for address in sent(wave, 40) if address.area.code == "Quay"])
    assert {address.area.code for address in drawn(wave, 10)} == {"Moor"}


def test_nothing_is_drawn_where_no_area_is_short_or_the_wave_is_over() -> None:
    wave = a_wave(10)
    assert len(drawn(wave, 100)) == 20
    with pytest.raises(NothingToDraw):
        draw_addresses(by=RUNS, wave=wave, count=1)
    end_wave(by=RUNS, wave=wave)
    with pytest.raises(WaveIsOver):
        draw_addresses(by=RUNS, wave=wave, count=1)
