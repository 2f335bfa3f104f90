"""The time, and what is made from it: ids that sort, references that can be read out."""

from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.foundation.clock import (
    READABLE,
    NotInThePast,
    as_if_at,
    new_digest_key,
    new_id,
    now,
    random_reference,
    today,
)


def test_an_id_is_a_uuid_of_version_7() -> None:
    made = new_id()
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"


def test_an_id_begins_with_the_millisecond_it_was_made(clock: Traveller) -> None:
    clock.move_to(datetime(2026, 5, 12, 9, 0, 0, 123456, tzinfo=UTC), tick=False)
    assert new_id().int >> 80 == 1778576400123


def test_many_ids_of_one_moment_sort_as_they_were_made(clock: Traveller) -> None:
    made = [new_id() for _ in range(3 * 4096)]
    assert made == sorted(made)
    assert (made[-1].int >> 80) - (made[0].int >> 80) in (3, 4)


def test_ids_sort_by_when_they_were_made(clock: Traveller) -> None:
    made = []
    for _ in range(50):
        made.append(new_id())
        clock.shift(timedelta(milliseconds=1))
    assert made == sorted(made)
    assert [str(one) for one in made] == sorted(str(one) for one in made)


def test_ids_of_one_moment_sort_by_which_was_made_first() -> None:
    """Entries of one action share a millisecond, and are read in the order they were written."""
    made = [new_id() for _ in range(2000)]
    assert made == sorted(made)


def test_ids_of_one_moment_all_differ() -> None:
    assert len({new_id() for _ in range(10_000)}) == 10_000


def test_the_date_is_that_of_the_forces_wall_calendar(clock: Traveller) -> None:
    clock.move_to(datetime(2026, 5, 12, 23, 30, tzinfo=UTC))
    assert now().date() == date(2026, 5, 12)
    assert today() == date(2026, 5, 13)


def test_a_reference_can_be_read_out_over_a_phone() -> None:
    made = {random_reference() for _ in range(1000)}
    assert len(made) == 1000
    assert all(len(reference) == 9 and reference[4] == "-" for reference in made)
    assert {letter for reference in made for letter in reference} == {*READABLE, "-"}
    assert not set("01AEIOULSZ") & set(READABLE)


def test_digest_keys_are_of_chance() -> None:
    assert len({new_digest_key() for _ in range(100)}) == 100
    assert len(new_digest_key()) == 16


LONG_AGO = datetime(2025, 11, 3, 23, 30, tzinfo=UTC)


def test_a_demonstration_lets_its_past_happen_at_its_moment(settings: Settings) -> None:
    settings.DEMONSTRATION = True
    present = now()
    with as_if_at(LONG_AGO):
        made = [new_id() for _ in range(2000)]
        assert (now(), today()) == (LONG_AGO, date(2025, 11, 3))
    assert made == sorted(made)
    assert {one.int >> 80 for one in made} == {int(LONG_AGO.timestamp()) * 1000}
    assert now() == present
    assert new_id() > made[-1]


def test_the_past_goes_on_from_what_was_told_and_not_back(settings: Settings) -> None:
    settings.DEMONSTRATION = True
    with as_if_at(LONG_AGO):
        with as_if_at(LONG_AGO + timedelta(hours=1)):
            assert now() == LONG_AGO + timedelta(hours=1)
        with pytest.raises(NotInThePast), as_if_at(LONG_AGO - timedelta(hours=1)):
            pytest.fail("Time went back.")


def test_nobody_writes_down_what_has_not_happened_yet(settings: Settings) -> None:
    settings.DEMONSTRATION = True
    with pytest.raises(NotInThePast), as_if_at(now() + timedelta(seconds=1)):
        pytest.fail("The future was written down.")


def test_a_force_at_work_has_no_clock_but_the_real_one(settings: Settings) -> None:
    settings.DEMONSTRATION = False
    with pytest.raises(NotInThePast), as_if_at(LONG_AGO):
        pytest.fail("A real record could be dated back.")
