"""A code answers once, and nothing leads from the answer to the address."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.foundation.ledger.models import Entry
from bluelamp.pulse.actions import CannotBeAnswered, NoAnswer
from bluelamp.pulse.codes import code_again
from bluelamp.pulse.models import Address, Answer, Area
from bluelamp.pulse.queries import address_shown, address_with_code, shown_code
from bluelamp.pulse.tests.scenarios import GOOD, a_wave, say, sent
from tests.house.tables import tables_with

pytestmark = pytest.mark.django_db


def test_the_address_goes_and_the_answer_keeps_its_area_alone() -> None:
    address = sent(a_wave())[0]
    code, word, words = code_again(address.pk, bytes(address.code_digest or b"")), shown_code(address), address.words
    assert address_with_code(code) == address_shown(word) == address
    say(address, GOOD | {"respect": "made up", "free": "words"})
    answer = Answer.objects.get()
    assert (answer.area, answer.given) == (address.area.code, GOOD)
    assert [field.name for field in Answer._meta.concrete_fields] == ["id", "wave", "area", "given"]
    assert answer.pk.version == 4  # of chance alone, so that it tells nothing of when
    assert not tables_with(words)
    assert not tables_with(str(address.pk))
    assert address_with_code(code) is None
    assert address_shown(word) is None
    entry = Entry.objects.get(name="pulse.PulseAnswered")
    assert (entry.facts, entry.digest) == ({"wave_id": str(answer.wave_id)}, None)
    assert sum(Area.objects.values_list("answered", flat=True)) == 1


def test_a_program_that_answers_a_thousand_times_has_answered_once() -> None:
    address = sent(a_wave())[0]
    say(address)
    for _ in range(1000):
        with pytest.raises(CannotBeAnswered):
            say(address)
    assert Answer.objects.count() == 1


def test_an_empty_one_is_none_and_leaves_the_address(clock: Traveller) -> None:
    address = sent(a_wave())[0]
    with pytest.raises(NoAnswer):
        say(address, {"age": "16-24", "job": "made up"})
    assert Address.objects.filter(pk=address.pk).exists()


def test_none_is_taken_after_the_last_day(clock: Traveller) -> None:
    address = sent(a_wave())[0]
    clock.shift(timedelta(days=29))
    with pytest.raises(CannotBeAnswered):
        say(address)
    assert address_shown(shown_code(address)) is None
